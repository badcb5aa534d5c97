/* write FOLDER ROWS OUT.xlsx: the roster by libxlsxwriter in constant memory, as plain C can. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* One table of a line each; the lines stay in memory until the program ends. */
static char **load(const char *folder, const char *name, int count) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "r");
  char **lines = calloc(count, sizeof *lines);
  if (!file || !lines) {
    perror(path);
    exit(66);
  }
  char line[512];
  for (int i = 0; i < count && fgets(line, sizeof line, file); i++) {
    line[strcspn(line, "\n")] = 0;
    lines[i] = strdup(line);
  }
  fclose(file);
  return lines;
}

static lxw_format *bordered(lxw_workbook *book) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, "宋体");
  format_set_font_size(format, 11);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static void must(lxw_error code) {
  if (code == LXW_NO_ERROR) return;
  fprintf(stderr, "%s\n", lxw_strerror(code));
  exit(74);
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  const char *headers[] = {"姓名", "报考学校", "岗位代码", "准考证号", "名次", "总成绩"};
  const int widths[] = {10, 34, 12, 16, 8, 10};
  char **names = load(arguments[1], "names.txt", 5000);
  char **schools = load(arguments[1], "schools.txt", 300);
  char **posts = load(arguments[1], "posts.txt", 800);
  int rows = atoi(arguments[2]);

  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[3], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "名单");
  lxw_format *header = bordered(book), *text = bordered(book);
  lxw_format *plain = bordered(book), *score = bordered(book);
  format_set_bold(header);
  format_set_num_format(text, "@");
  format_set_num_format(score, "0.00");
  for (int column = 0; column < 6; column++)
    must(worksheet_set_column(sheet, column, column, widths[column], NULL));
  worksheet_freeze_panes(sheet, 1, 0);
  for (int column = 0; column < 6; column++)
    must(worksheet_write_string(sheet, 0, column, headers[column], header));

  for (long i = 0; i < rows; i++) {
    lxw_row_t row = (lxw_row_t)i + 1;
    char exam[32];
    snprintf(exam, sizeof exam, "2026%08ld", 37 * i % 100000000);
    must(worksheet_write_string(sheet, row, 0, names[i % 5000], text));
    must(worksheet_write_string(sheet, row, 1, schools[7 * i % 300], text));
    must(worksheet_write_string(sheet, row, 2, posts[i / 20 % 800], text));
    must(worksheet_write_string(sheet, row, 3, exam, text));
    must(worksheet_write_number(sheet, row, 4, i % 20 + 1, plain));
    must(worksheet_write_number(sheet, row, 5, (5000 + 7919 * i % 5000) / 100.0, score));
  }
  must(workbook_close(book));
  return 0;
}
