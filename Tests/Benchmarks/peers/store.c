/* store FILE ROWS [insert]: makes the rows of contestant/Store.swift and, with `insert`, puts them into
 * a new SQLite file in one transaction, as plain as can be: nothing sealed, no token, no tree. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct row {
  char published[256], withheld[96], number[24];
};

static void made(struct row *row, int index) {
  snprintf(row->number, sizeof row->number, "%lld", 320981000000000000LL + 7919LL * index);
  snprintf(row->published, sizeof row->published,
           "{\"名次\":\"%d\",\"姓名\":\"张某%d\",\"岗位代码\":\"A%d\",\"总成绩\":\"%d.%d\","
           "\"报考学校\":\"临江县第%d中学\"}",
           index % 20 + 1, index, index / 20, 50 + index % 50, 10 + index % 90, index % 300);
  snprintf(row->withheld, sizeof row->withheld, "{\"联系电话\":\"13%d\",\"身份证号\":\"%s\"}",
           100000000 + index, row->number);
}

static void must(int code, sqlite3 *db) {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  exit(1);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  int rows = atoi(arguments[2]);
  struct row *list = malloc(sizeof(struct row) * rows);
  for (int index = 0; index < rows; index++) made(&list[index], index);
  if (count < 4) return printf("%d\n", rows) < 0;

  for (int index = 0; index < 3; index++) {
    char path[4096];
    snprintf(path, sizeof path, "%s%s", arguments[1], (char *[]){"", "-wal", "-shm"}[index]);
    unlink(path);
  }
  sqlite3 *db;
  sqlite3_stmt *insert;
  must(sqlite3_open(arguments[1], &db), db);
  must(sqlite3_exec(db,
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                    "CREATE TABLE row (id INTEGER PRIMARY KEY, key TEXT, person TEXT,"
                    "  published TEXT, withheld TEXT); BEGIN IMMEDIATE",
                    0, 0, 0),
       db);
  must(sqlite3_prepare_v2(db, "INSERT INTO row VALUES (?, ?, ?, ?, ?)", -1, &insert, 0), db);
  for (int index = 0; index < rows; index++) {
    struct row *row = &list[index];
    sqlite3_bind_int(insert, 1, index + 1);
    sqlite3_bind_text(insert, 2, row->number, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 3, row->number, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 4, row->published, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 5, row->withheld, -1, SQLITE_STATIC);
    must(sqlite3_step(insert), db);
    sqlite3_reset(insert);
  }
  must(sqlite3_exec(db, "COMMIT", 0, 0, 0), db);
  sqlite3_finalize(insert);
  must(sqlite3_close(db), db);
  printf("%d\n", rows);
  return 0;
}
