/// The style of every page: screen, phone and paper.
///
/// Written for Chromium 78 and later, which the older domestic browsers are built on: what a newer
/// one knows may stand in `@supports` or be lost without harm. Sizes inside the article are in em,
/// so that the switch for large type moves all of them.
///
/// On paper the room for the signature belongs to the last rows of the list, and the signature is
/// moved up into it: browsers do not keep a block with the table before it by themselves.
let pageStyle: StaticString = """
  *{box-sizing:border-box}
  html{font-size:112.5%;color:#1a1a1a;background:#fff;-webkit-text-size-adjust:100%}
  body{margin:0;line-height:1.8;font-family:system-ui,"PingFang SC","Microsoft YaHei",\
  "Noto Sans CJK SC","Source Han Sans SC",sans-serif}
  main{text-align:right}
  main>input{width:1.2rem;height:1.2rem;margin:.6rem .4rem;vertical-align:middle}
  main>label{display:inline-block;padding:.35rem 1rem .35rem 0;vertical-align:middle;cursor:pointer}
  article{text-align:left;padding:1.5rem 1.25rem 3rem}
  @media screen and (min-width:60rem){
  article{padding-left:calc(50% - 27.75rem);padding-right:calc(50% - 27.75rem)}
  }
  .skip{position:absolute;left:-999em;padding:.5rem 1rem;background:#1d4ed8;color:#fff}
  .skip:focus{left:0;top:0}
  a{color:#1d4ed8}
  a:focus,input:focus,summary:focus,.scroll:focus{outline:3px solid #1d4ed8;outline-offset:2px}
  h1{font-size:1.65em;line-height:1.5;text-align:center;text-wrap:balance;margin:.75rem 0 1.5rem}
  h2{font-size:1.2em;margin:1.6em 0 .4em}
  h3{font-size:1.05em;margin:1.2em 0 .3em}
  h4{font-size:1em;margin:1em 0 .2em}
  p,ul{margin:0 0 .5em}
  article>p,li{text-indent:2em}
  article>p.addressee,article>p.banner{text-indent:0}
  article>p.attachments{margin-top:1.5em}
  ul{list-style:none;padding:0}
  p,li,td,th{overflow-wrap:break-word}
  .banner{border:2px solid #b91c1c;background:#fef2f2;padding:.6rem 1rem;margin:0 0 1rem}
  .period{border:2px solid #9a3412;border-left-width:.5rem;background:#fff7ed;padding:.8rem 1rem;\
  margin:0 0 1.5rem}
  .period p{margin:0}
  .period span{display:inline-block;margin-right:.75em;padding:0 .6em;background:#9a3412;color:#fff}
  .period b{font-size:1.1em}
  time{white-space:nowrap}
  .scroll{overflow-x:auto;margin:1rem 0}
  table{border-collapse:collapse;width:100%;font-size:.9em;line-height:1.5}
  caption{font-weight:700;font-size:1.1em;padding:.3rem 0}
  th,td{border:1px solid #767676;padding:.3rem .45rem;font-weight:400}
  thead th{background:#eceff3;font-weight:700;position:sticky;top:0;white-space:nowrap}
  tbody th{white-space:nowrap}
  tbody tr:nth-child(even){background:#f7f8fa}
  .signature{margin:2.5rem 2em 0 auto;width:-moz-fit-content;width:fit-content;text-align:center}
  .signature p{margin:0}
  .files li,.versions li{text-indent:0}
  .fingerprint{margin-top:2.5rem;border-top:1px solid #767676;padding-top:.75rem;font-size:.85em;\
  color:#444;overflow:hidden}
  .fingerprint p{margin:0}
  .fingerprint svg{float:left;width:7.5em;height:7.5em;margin-right:1em;background:#fff}
  code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:1.05em;color:#1a1a1a;\
  white-space:nowrap}

  """

/// For readers who have asked for larger type or for more contrast.
let switchStyle: StaticString = """
  @media screen{
  #large:checked~article{font-size:1.5em}
  #contrast:checked~article{background:#000;color:#fff}
  #contrast:checked~article code,#contrast:checked~article .fingerprint{color:#fff}
  #contrast:checked~article a{color:#ff0}
  #contrast:checked~article tr,#contrast:checked~article th,#contrast:checked~article .period,\
  #contrast:checked~article .banner{background:#000!important}
  #contrast:checked~article th,#contrast:checked~article td,#contrast:checked~article tr,\
  #contrast:checked~article .period,#contrast:checked~article .banner{border-color:#fff}
  #contrast:checked~article .period span{background:#ff0;color:#000}
  #contrast:checked~article td::before{color:#fff}
  #contrast:checked~article :focus{outline-color:#ff0}
  }

  """

/// For narrow screens: a row of a list becomes a card.
let phoneStyle: StaticString = """
  @media screen and (max-width:600px){
  article{padding:.5rem .9rem 2rem}
  h1{font-size:1.35em}
  #large:checked~article{font-size:1.3em}
  .period b,.period span{display:table}
  .period b{font-size:1em}
  time,code{white-space:normal}
  table,caption,tbody{display:block}
  thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  tbody tr{display:grid;grid-template-columns:1fr 1fr;\
  grid-auto-flow:dense;gap:0 .75rem;border:1px solid #767676;\
  border-radius:.4rem;padding:.5rem .75rem;margin:0 0 .6rem}
  #large:checked~article tbody tr{grid-template-columns:1fr}
  tbody td,tbody th{border:0;padding:.1rem 0;display:flex;text-align:left!important}
  tbody th{font-weight:700;font-size:1.15em}
  tbody td::before{color:#555;flex:none;margin-right:.6em}
  }

  """

let paperStyle: StaticString = """
  @page{size:A4;margin:25mm 22mm 22mm;@bottom-center{content:"— " counter(page) " —";\
  font-size:10.5pt}}
  @media print{
  html{font-size:12pt}
  body{font-family:FangSong,STFangsong,"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;\
  line-height:1.7}
  main>input,main>label,.skip,.files{display:none}
  article{padding:0}
  a{color:#000}
  h1,h2,h3,h4{break-after:avoid}
  h1{font-size:20pt}
  p,li{orphans:2;widows:2}
  .period,.banner{background:none;border:1pt solid #000;break-inside:avoid}
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
  .fingerprint svg{width:24mm;height:24mm}
  }

  """
