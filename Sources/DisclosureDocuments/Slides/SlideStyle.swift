import Disclosure
import Foundation

/// One rem is the type of the text, 4.2 hundredths of the screen's height; a slide is 42.3 rem wide
/// and 23.8 rem high.
let slideStyle: StaticString = """
  *{box-sizing:border-box}
  html{font-size:4.2vh;background:#0b2545;color:#fff}
  @media (max-aspect-ratio:16/9){html{font-size:2.36vw}}
  body{margin:0;line-height:1.5;font-family:"PingFang SC","Microsoft YaHei",\
  "Noto Sans CJK SC","Source Han Sans SC",sans-serif}
  .slide{position:absolute;left:0;right:0;top:0;margin:0 auto;width:42.3rem;height:23.8rem;\
  padding:1rem 2rem 0;overflow:hidden;visibility:hidden}
  #pause{position:fixed;z-index:2;left:.5rem;bottom:.3rem;width:.6rem;height:.6rem;margin:0}
  #pause+label{position:fixed;z-index:2;left:1.4rem;bottom:.15rem;font-size:.55rem;color:#b8c7dc;\
  visibility:hidden}
  #pause:focus+label,#pause:hover+label,#pause:checked+label{visibility:visible}
  #pause:focus{outline:3px solid #fc0}
  #pause:checked~.slide{animation-play-state:paused}
  .text{height:21rem}
  h1{font-size:2.1rem;line-height:1.4;margin:0 0 1.2rem;text-wrap:balance}
  h2,h3,h4{font-size:1.15rem;line-height:1.5;margin:.35rem 0 .2rem;color:#ffd978}
  p,ul{margin:0 0 .25rem;padding:0}
  .text p{text-indent:2em}
  .text p.addressee{text-indent:0}
  .signature{width:-moz-fit-content;width:fit-content;margin:1rem 2em 0 auto;text-align:center}
  .text .signature p{text-indent:0}
  .cover{display:flex;align-items:center;justify-content:space-between;height:20.5rem}
  .cover svg{flex:none;width:11rem;height:11rem;margin-left:2rem}
  .cover p{font-size:1.25rem}
  .cover .period{margin-top:1rem;color:#ffd978}
  .foot{position:absolute;left:2rem;right:2rem;bottom:.25rem;margin:0;display:flex;\
  justify-content:space-between;font-size:.7rem;color:#b8c7dc}
  .foot span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
  .foot span+span{flex:none;margin-left:1rem}
  table{width:100%;table-layout:fixed;border-collapse:collapse;line-height:1.4}
  caption{font-size:1.15rem;font-weight:700;line-height:1.5;padding-bottom:.3rem;color:#ffd978;\
  text-align:left}
  th,td{border:1px solid #6f87a8;padding:.15rem .3rem;text-align:center;font-weight:400;\
  overflow-wrap:break-word;word-break:break-all}
  thead th{background:#163a6b;font-weight:700;line-height:1.25}
  tbody tr:nth-child(even){background:#123056}
  tbody th{font-weight:700}
  .section th{text-align:left;background:#163a6b}
  figure{margin:0;background:#fff;height:21rem}
  figure svg{display:block;width:100%;height:100%}
  .guided .slide{animation:none!important}
  .guided .slide.on{visibility:visible}
  @media (prefers-reduced-motion:reduce){
  body:not(.guided) .slide{animation:none!important;position:relative;visibility:visible}
  body:not(.guided) #pause,body:not(.guided) label{display:none}
  }
  @media print{
  .slide{animation:none!important;position:relative;visibility:visible;color:#000;\
  break-after:page;border:1px solid #000}
  h2,h3,h4,caption,.cover .period,.foot{color:#000}
  #pause,label{display:none}
  }

  """

/// Written for browsers that know no newer script than ECMAScript 5.
let slideScript: StaticString = """
  (function(){
  var slides=[].slice.call(document.querySelectorAll('.slide'));
  var pause=document.getElementById('pause'),now=0,timer;
  function wait(){clearTimeout(timer);if(!pause.checked)timer=setTimeout(function(){show(now+1)},\
  slides[now].getAttribute('data-seconds')*1000)}
  function show(n){slides[now].classList.remove('on');now=(n+slides.length)%slides.length;\
  slides[now].classList.add('on');wait()}
  document.body.className='guided';
  if(window.matchMedia&&matchMedia('(prefers-reduced-motion:reduce)').matches)pause.checked=true;
  pause.addEventListener('change',wait);
  document.addEventListener('keydown',function(e){
  if(e.key===' '&&e.target!==pause){pause.checked=!pause.checked;wait()}
  else if(e.key==='ArrowRight'||e.key==='ArrowDown'||e.key==='PageDown')show(now+1);
  else if(e.key==='ArrowLeft'||e.key==='ArrowUp'||e.key==='PageUp')show(now-1);
  else return;
  if(e.target!==pause||e.key!==' ')e.preventDefault()});
  show(0)})();
  """

/// What the page's policy names its one script by: SHA-256 in base 64 (CSP Level 2, 4.2.5).
let slideScriptHash: String = {
  let digits = Array(sha256(of: slideScript.withUTF8Buffer { Array($0) }))
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0..<$0 + 2]), radix: 16)
  }
  return Data(bytes).base64EncodedString()
}()
