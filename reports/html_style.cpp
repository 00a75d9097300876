// The style sheet of the HTML report: colours by role, light and dark, one column on a phone, plain on paper.

#include "reports/html_parts.hpp"

namespace gainsay::reports {

std::string_view html_style() {
    return R"(:root {
  --page: #fbfaf7; --card: #ffffff; --ink: #1d1f23; --soft: #5a5f69; --line: #d9d6cd; --link: #1a4f8b;
  --error: #a8201a; --error-bg: #fbe3e0; --warning: #855000; --warning-bg: #fdf0d2; --note: #2b5c8a; --note-bg: #e2edf8;
  --mark: #b07a00; --target: #fff3a8; --bar: #3c6e9f; --dots: #cbbf9f; --faint: #f1efe9;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  --serif: Georgia, "Times New Roman", "DejaVu Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171b; --card: #1d2026; --ink: #e7e6e2; --soft: #a5a9b2; --line: #383c45; --link: #8fbff2;
    --error: #ff9a8f; --error-bg: #4a1f1d; --warning: #f0c060; --warning-bg: #42330f; --note: #93c1ee; --note-bg: #1c3550;
    --mark: #d9a93a; --target: #5c5214; --bar: #6ea5da; --dots: #5d5641; --faint: #242830;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
.top, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 1.75rem; }
.brand { margin: 0; color: var(--soft); font-size: .85rem; letter-spacing: .04em; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font: 700 clamp(1.6rem, 1.1rem + 2vw, 2.4rem)/1.2 var(--serif); margin: .25rem 0 .75rem; }
h2 { font: 700 1.5rem/1.25 var(--serif); margin: 0 0 .75rem; }
h3 { font-size: 1.15rem; margin: .25rem 0 .6rem; }
h4, .sub { font-size: .95rem; margin: 1rem 0 .3rem; }
section { border-top: 1px solid var(--line); padding-top: 1.5rem; margin-top: 2.25rem; }
#summary { border-top: 0; padding-top: .5rem; margin-top: 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; background: var(--card); padding: .6rem 1rem; z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: 0 0 1rem; padding: .5rem 0; border-block: 1px solid var(--line); font-size: .92rem; }
nav a { text-decoration: none; display: inline-block; padding: .2rem 0; }
nav a:hover { text-decoration: underline; }
.lead { font-size: 1.1rem; max-width: 46rem; }
.how { color: var(--soft); max-width: 46rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; background: var(--card); min-width: 6.5rem; }
.tiles b { display: block; font: 700 1.7rem/1.1 var(--serif); font-variant-numeric: tabular-nums; }
.tiles .error b { color: var(--error); } .tiles .warning b { color: var(--warning); } .tiles .note b { color: var(--note); }
ol.heads { padding-left: 1.4rem; max-width: 52rem; } ol.heads li { margin: .3rem 0; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--note); border-radius: .4rem; padding: .9rem 1.1rem 1rem; margin: 0 0 1.25rem; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
.finding .finding { margin: .75rem 0 0; background: var(--page); }
.meta { margin: 0; color: var(--soft); font-size: .88rem; }
.level { display: inline-block; border-radius: .8rem; padding: 0 .6rem; font-weight: 600; font-size: .82rem; line-height: 1.5; background: var(--note-bg); color: var(--note); }
.level.error { background: var(--error-bg); color: var(--error); } .level.warning { background: var(--warning-bg); color: var(--warning); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: .9rem; margin: .6rem 0; }
.side { margin: 0; background: var(--faint); border-radius: .35rem; padding: .7rem .9rem; display: flex; flex-direction: column; }
.stance { margin: 0; font: 700 1.3rem/1.25 var(--serif); }
.about { margin: .1rem 0 0; color: var(--soft); font-size: .87rem; line-height: 1.35; }
.side blockquote { margin: .35rem 0 .6rem; font-family: var(--serif); }
.side blockquote p { margin: 0; }
.side figcaption { margin-top: auto; color: var(--soft); font-size: .87rem; }
.side figcaption b { color: var(--ink); font-weight: 600; }
mark { color: inherit; background: var(--note-bg); border-bottom: 2px solid var(--note); padding: 0 .08em; }
mark.error { background: var(--error-bg); border-color: var(--error); } mark.warning { background: var(--warning-bg); border-color: var(--warning); }
.why { margin: .6rem 0; max-width: 56rem; }
details { margin: .5rem 0; } summary { cursor: pointer; color: var(--link); padding: .2rem 0; }
.chain { padding-left: 1.5rem; } .chain li, .plain li { margin: .25rem 0; max-width: 54rem; }
.tag { color: var(--soft); font-size: .87rem; }
.scroll { position: relative; overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; caption-side: top; }
th { text-align: left; font-weight: 600; vertical-align: top; }
td { vertical-align: top; }
.matrix { width: 100%; }
.matrix th, .matrix td { border: 1px solid var(--line); padding: .4rem .55rem; background: var(--card); min-width: 7rem; }
.counts th, .counts td { min-width: 4rem; } .counts td { font-variant-numeric: tabular-nums; }
.matrix thead th { font-size: .85rem; vertical-align: bottom; background: var(--faint); }
.matrix tbody th { font-weight: 500; min-width: 11rem; max-width: 20rem; position: sticky; left: 0; background-clip: padding-box; }
.matrix td p { margin: 0 0 .3rem; } .matrix td p:last-child { margin: 0; }
.matrix td.error { background: var(--error-bg); } .matrix td.warning { background: var(--warning-bg); } .matrix td.note { background: var(--note-bg); }
.matrix .silent { color: var(--soft); }
.by { display: block; color: var(--soft); font-size: .82rem; line-height: 1.3; }
.chart { width: 100%; table-layout: fixed; margin: 0 0 1.4rem; }
.chart th { width: 32%; font-weight: 400; padding: .25rem .75rem .25rem 0; }
.chart td { padding: .25rem 0; } .chart td.value { width: 24%; padding-left: .75rem; font-variant-numeric: tabular-nums; }
.chart td.plot { vertical-align: middle; }
.chart svg { display: block; width: 100%; height: 1.1rem; overflow: visible; }
.chart tr { border-bottom: 1px solid var(--faint); }
.ends { display: flex; justify-content: space-between; gap: .5rem; color: var(--soft); font-size: .82rem; font-variant-numeric: tabular-nums; }
.rail { stroke: var(--line); stroke-width: 1px; } .span { stroke: var(--bar); stroke-width: 9px; stroke-linecap: round; }
.open { stroke: var(--bar); stroke-width: 3px; stroke-dasharray: 5 4; }
.s-error { stroke: var(--error); } .s-warning { stroke: var(--warning); } .s-note { stroke: var(--note); } .s-soft { stroke: var(--soft); stroke-width: 5px; }
.narrow { display: none; padding-left: 1.1rem; } .narrow .plain { padding-left: 1.1rem; }
.graph { display: block; font: 13px var(--sans); }
.graph rect.node { fill: var(--card); stroke: var(--soft); } .graph a:hover rect.node { fill: var(--faint); } .graph text { fill: var(--ink); }
.graph .band { fill: var(--faint); } .graph .soft { fill: var(--soft); } .graph .edge { fill: none; stroke-width: 2px; } .graph .hit { fill: none; stroke: transparent; stroke-width: 12px; }
.graph .f-error { fill: var(--error); } .graph .f-warning { fill: var(--warning); } .graph .f-note { fill: var(--note); }
.graph a { text-decoration: none; } .graph .joint { fill: var(--card); stroke-width: 2px; }
.source { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem 1.25rem; margin: 0 0 1.5rem; max-width: 50rem; }
.source h3 { font: 700 1.3rem/1.25 var(--serif); }
.source > p, .source .text p, .source blockquote { font-family: var(--serif); max-width: 44rem; margin: 0 0 .8rem; font-size: 1.05rem; line-height: 1.6; }
.source p.meta { font: .88rem/1.5 var(--sans); }
.source p.caption { font-size: .92rem; color: var(--soft); border-left: 3px solid var(--line); padding-left: .7rem; }
.source p.item { padding-left: 1.2rem; text-indent: -.8rem; }
.source details.furniture p { font: .85rem/1.45 var(--sans); color: var(--soft); margin: 0 0 .3rem; }
.source details.furniture { font-size: .85rem; max-width: 44rem; }
.claim { border-bottom: 1px dotted var(--dots); }
.unread { text-decoration: underline wavy var(--soft) 1px; text-underline-offset: .25em; text-decoration-skip-ink: none; }
sup { line-height: 0; font: 600 .68rem var(--sans); margin-left: .1em; } sup a { padding: .2em .15em; }
:target { outline: 3px solid var(--mark); outline-offset: 3px; }
mark:target, .claim:target { background: var(--target); outline-offset: 1px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { color: var(--soft); font-size: .88rem; border-top: 1px solid var(--line); margin-top: 2rem; padding-bottom: 2rem; }
@media (max-width: 40rem) {
  .top, main, footer { padding-inline: .9rem; }
  .chart, .chart tbody, .chart thead, .chart tr, .chart th, .chart td { display: block; width: 100%; padding: 0; }
  .wide { display: none; } .narrow { display: block; }
  .chart caption { display: block; }
  .chart thead th.empty, .chart thead td.empty { display: none; }
  .chart tbody tr { padding: .4rem 0; } .chart td.value { width: auto; padding: 0; color: var(--soft); }
  .matrix tbody th { min-width: 8.5rem; max-width: 8.5rem; font-size: .85rem; }
  .counts th, .counts td, .counts tbody th { min-width: 0; padding: .35rem .4rem; overflow-wrap: break-word; }
  .finding, .source { padding-inline: .8rem; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f4f4f4; --link: #000; }
  html { font-size: 10pt; } nav, .skip { display: none; } .top, main, footer { max-width: none; padding: 0; }
  .side, tr, figure, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; color: var(--soft); }
  .graph { max-width: 100%; height: auto; } .matrix th, .matrix td, .matrix tbody th { min-width: 0; position: static; padding: .2rem .3rem; font-size: 8pt; }
  .scroll { overflow: visible; } mark, .level, .matrix td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";
}

}  // namespace gainsay::reports
