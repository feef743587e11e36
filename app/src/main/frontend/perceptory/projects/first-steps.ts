import { svg, type TemplateResult } from 'lit';

/** A face as somebody draws one, in its own 40 by 40. */
const face = (mouth: string) =>
  svg`<circle cx="20" cy="20" r="13" class="ink"/><circle cx="15.5" cy="17" r="1.6" class="dot"/><circle cx="24.5" cy="17" r="1.6" class="dot"/><path d=${mouth} class="ink"/>`;
const smile = 'M14 23c2 4.5 10 4.5 12 0';
const frown = 'M14.5 27c2-4 9-4 11 0';

/** Photographs of two things, and a sound: what one brings along. */
const collect = svg`
  <g transform="rotate(-8 42 62)"><rect x="14" y="34" width="52" height="60" rx="4" class="card"/><rect x="19" y="39" width="42" height="42" rx="2" class="sunny"/><g transform="translate(20 40)">${face(smile)}</g></g>
  <g transform="rotate(5 92 54)"><rect x="68" y="24" width="52" height="60" rx="4" class="card"/><rect x="73" y="29" width="42" height="42" rx="2" class="watery"/><g transform="translate(74 30)">${face(frown)}</g></g>
  <g transform="rotate(-4 146 68)"><rect x="120" y="46" width="54" height="46" rx="4" class="card"/><path d="M129 66v6M136 59v20M143 53v32M150 62v14M157 57v24M164 66v6" class="wave"/></g>`;

/** Some numbers in, a few sums, an answer out. */
const layers = [
  [36, 62, 88],
  [28, 50, 74, 96],
  [46, 78],
];
const column = [44, 95, 146];
const links = layers
  .slice(1)
  .flatMap((to, at) => layers[at].flatMap((y) => to.map((end) => `M${column[at]} ${y}L${column[at + 1]} ${end}`)));
const train = svg`
  <path d=${links.join('')} class="link"/>
  ${layers.flatMap((ys, at) => ys.map((y) => svg`<circle cx=${column[at]} cy=${y} r="8" class=${at === 2 ? 'node last' : 'node'}/>`))}
  <path d="M166 20v10M161 25h10M24 104v8M20 108h8" class="spark"/>`;

/** A camera sees a drawing and says what it is. */
const use = svg`
  <rect x="30" y="18" width="130" height="82" rx="8" class="card"/><path d="M18 108h154" class="desk"/>
  <rect x="38" y="26" width="60" height="66" rx="4" class="sunny"/><g transform="translate(40 31) scale(1.4)">${face(smile)}</g>
  <path d="M44 38v-6h6M92 38v-6h-6M44 80v6h6M92 80v6h-6" class="frame"/>
  <path d="M108 42h42M108 58h42M108 74h42" class="bar empty"/><path d="M108 42h38" class="bar first"/><path d="M108 58h7" class="bar second"/><path d="M108 74h4" class="bar third"/>`;

/** The drawings of the three steps, each 190 by 120: decoration, words below them say the same. */
export const stepDrawings: readonly TemplateResult[] = [collect, train, use];
