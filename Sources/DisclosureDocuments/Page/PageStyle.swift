/// The style of every page: screen, phone and paper.
///
/// On paper the room for the signature belongs to the last rows of the list, and the signature is
/// moved up into it: browsers do not keep a block with the table before it by themselves.
let pageStyle: StaticString = """
  *{box-sizing:border-box}
  html{font-size:112.5%;color:#1a1a1a;background:#fff;-webkit-text-size-adjust:100%}
  body{margin:0;line-height:1.8;font-family:system-ui,"PingFang SC","Microsoft YaHei",\
  "Noto Sans CJK SC","Source Han Sans SC",sans-serif}
  main{max-width:58rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
  h1{font-size:1.65rem;line-height:1.5;text-align:center;text-wrap:balance;margin:.75rem 0 1.5rem}
  h2{font-size:1.2rem;margin:1.6em 0 .4em}
  h3{font-size:1.05rem;margin:1.2em 0 .3em}
  h4{font-size:1rem;margin:1em 0 .2em}
  p,ul{margin:0 0 .5em}
  main>p,li{text-indent:2em}
  main>p.addressee{text-indent:0}
  main>p.attachments{margin-top:1.5em}
  ul{list-style:none;padding:0}
  p,li,td,th{overflow-wrap:break-word}
  .period{border:2px solid #9a3412;border-left-width:.5rem;background:#fff7ed;padding:.8rem 1rem;\
  margin:0 0 1.5rem}
  .period p{margin:0}
  .period span{display:inline-block;margin-right:.75em;padding:0 .6em;background:#9a3412;color:#fff}
  .period b{font-size:1.1rem}
  time{white-space:nowrap}
  .scroll{overflow-x:auto;margin:1rem 0}
  .scroll:focus-visible{outline:3px solid #1d4ed8;outline-offset:2px}
  table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.5}
  caption{font-weight:700;font-size:1rem;padding:.3rem 0}
  th,td{border:1px solid #767676;padding:.3rem .45rem;font-weight:400}
  thead th{background:#eceff3;font-weight:700;position:sticky;top:0;white-space:nowrap}
  tbody th{white-space:nowrap}
  tbody tr:nth-child(even){background:#f7f8fa}
  .signature{margin:2.5rem 2em 0 auto;width:-moz-fit-content;width:fit-content;text-align:center}
  .signature p{margin:0}
  .fingerprint{margin-top:2.5rem;border-top:1px solid #767676;padding-top:.75rem;font-size:.85rem;\
  color:#444}
  .fingerprint p{margin:0}
  code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:1.05em;color:#1a1a1a;\
  white-space:nowrap}
  @media screen and (max-width:600px){
  main{padding:1rem .9rem 2rem}
  h1{font-size:1.35rem}
  .period b,.period span{display:table}
  .period b{font-size:1rem}
  time{white-space:normal}
  table,caption,tbody{display:block}
  thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  tbody tr{display:grid;grid-template-columns:1fr 1fr;\
  grid-auto-flow:dense;gap:0 .75rem;border:1px solid #767676;\
  border-radius:.4rem;padding:.5rem .75rem;margin:0 0 .6rem}
  tbody td,tbody th{border:0;padding:.1rem 0;display:flex;gap:.6em;text-align:left!important}
  tbody th{font-weight:700;font-size:1.05rem}
  tbody td::before{color:#555;flex:none}
  }
  @page{size:A4;margin:25mm 22mm 22mm;@bottom-center{content:"— " counter(page) " —";\
  font-size:10.5pt}}
  @media print{
  html{font-size:12pt}
  body{font-family:FangSong,STFangsong,"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;\
  line-height:1.7}
  main{max-width:none;padding:0}
  h1,h2,h3,h4{break-after:avoid}
  h1{font-size:20pt}
  p,li{orphans:2;widows:2}
  .period{background:none;border:1pt solid #000;break-inside:avoid}
  .period span{background:none;color:#000;padding:0;font-weight:700}
  .scroll{overflow:visible}
  table{font-size:9.5pt}
  caption{break-after:avoid}
  thead{display:table-header-group}
  thead th{position:static;background:none;white-space:normal}
  th,td{border:.5pt solid #000;padding:2pt 3pt}
  tbody tr{break-inside:avoid;background:none!important}
  tbody:last-child{break-inside:avoid}
  @supports selector(:has(a)){
  .scroll:has(+.signature) tbody:last-child::after{content:"";display:table-row;height:52mm}
  .scroll+.signature{margin-top:-52mm}
  }
  .signature{break-inside:avoid}
  .signature.seal{padding:10mm 6mm 14mm}
  .fingerprint{break-inside:avoid;font-size:9pt;color:#000}
  }

  """
