// A timeline: a lane an actor or a kind of act, a mark a statement, its place the day. Dragging over it chooses a period.

import { h, day, count } from './dom.js';
import { tone, verb } from './rows.js';

const WIDTH = 900;
const LEFT = 165;
const LANE = 46;
const ACTORS = 8;

/** In months, between two days that the axis names. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const MOST_TICKS = 10;

/** Where the first, second … of those that fall on one place stand, above and below the lane's line. */
const STACK = [0, -11, 11, -20, 20];

const lanes = [
  ['grave', 'warned, rejected'], ['ask', 'urged, demanded'], ['give', 'announced'], ['yes', 'agreed'], ['plain', 'stated'],
];

const shapes = {
  plain: (x, y) => h('svg:circle', { class: 'mark plain', cx: x, cy: y, r: 5 }),
  grave: (x, y) => h('svg:path', { class: 'mark grave', d: `M${x} ${y - 6}l6 11h-12z` }),
  ask: (x, y) => h('svg:path', { class: 'mark ask', d: `M${x} ${y - 6}l6 6-6 6-6-6z` }),
  give: (x, y) => h('svg:rect', { class: 'mark give', x: x - 5, y: y - 5, width: 10, height: 10 }),
  yes: (x, y) => h('svg:path', { class: 'mark yes', d: `M${x - 2} ${y - 6}h4v4h4v4h-4v4h-4v-4h-4v-4h4z` }),
};

/** A lane for each kind of act that occurs. */
export function byAct(marks) {
  return lanes.filter(([name]) => marks.some((mark) => tone(mark.act) === name)).map(([name, label]) => ({ label, holds: (mark) => tone(mark.act) === name }));
}

/** A lane for each of those who say most, one for all others. */
export function byActor(marks) {
  const said = new Map();
  marks.forEach((mark) => said.set(mark.who, (said.get(mark.who) ?? 0) + 1));
  const most = [...said].filter(([who]) => who).sort((a, b) => b[1] - a[1]).slice(0, ACTORS).map(([who]) => who);
  const found = most.map((who) => ({ label: who, holds: (mark) => mark.who === who }));
  const rest = (mark) => !most.includes(mark.who);
  return marks.some(rest) ? [...found, { label: 'others', holds: rest }] : found;
}

/**
 * @param marks [{id, date, act, text, who}], those without a date for the lane of the undated
 * @param used the lanes: [{label, holds(mark)}]
 * @param chosen called with the first and the last day of a period that was dragged over
 */
export function timeline(marks, used, chosen) {
  const dated = marks.filter((mark) => mark.date).map((mark) => ({ ...mark, time: Date.parse(firstDay(mark.date)) }));
  const undated = marks.filter((mark) => !mark.date);
  if (!dated.length) {
    return null;
  }
  const first = Math.min(...dated.map((mark) => mark.time));
  const last = Math.max(...dated.map((mark) => mark.time), first + 86400000);
  const x = (time) => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - 20);
  const bottom = used.length * LANE + 26;
  const height = bottom + (undated.length ? LANE : 0);
  const svg = h('svg:svg', {
    viewBox: `0 0 ${WIDTH} ${height}`, width: '100%', role: 'img', style: { minWidth: '620px', maxHeight: '30rem' },
    'aria-label': `${count(dated.length, 'statement')} between ${day(iso(first))} and ${day(iso(last))}${undated.length ? `, ${undated.length} undated` : ''}; the list below says the same`,
  });
  used.forEach((lane, i) => svg.append(...axis(lane.label, i * LANE + LANE / 2)));
  for (const tick of ticks(first, last)) {
    svg.append(
      h('svg:line', { class: 'axis', x1: x(tick.time), x2: x(tick.time), y1: 0, y2: bottom - 20 }),
      h('svg:text', { class: 'soft', x: x(tick.time), y: bottom - 4, 'text-anchor': 'middle' }, tick.label));
  }
  const brush = h('svg:rect', { class: 'brush', y: 0, height: bottom - 20, width: 0, x: 0 });
  svg.append(brush);
  const taken = new Map();
  for (const mark of dated) {
    const lane = used.findIndex((one) => one.holds(mark));
    const place = `${lane}:${Math.round(x(mark.time) / 9)}`;
    const stacked = taken.get(place) ?? 0;
    taken.set(place, stacked + 1);
    if (stacked < STACK.length) {
      svg.append(link(mark, x(mark.time), lane * LANE + LANE / 2 + STACK[stacked]));
    }
  }
  lay(svg, undated, bottom + LANE / 2);
  brushing(svg, brush, (from, to) => {
    const time = (px) => iso(first + ((Math.max(LEFT, px) - LEFT) / (WIDTH - LEFT - 20)) * (last - first));
    chosen(time(from), time(to));
  });
  return h('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': 'Timeline' }, svg);
}

function axis(label, y, more = '') {
  const shown = label.length > 22 ? `${label.slice(0, 21)}…` : label;
  return [
    h('svg:text', { class: 'soft', x: 0, y: y + 4 }, h('svg:title', {}, label), shown),
    h('svg:line', { class: `axis ${more}`, x1: LEFT - 10, x2: WIDTH, y1: y, y2: y }),
  ];
}

function link(mark, x, y) {
  const told = [mark.date ? day(mark.date) : 'undated', mark.who, mark.act && verb(mark.act)].filter(Boolean).join(', ');
  return h('svg:a', { href: mark.id, 'aria-label': `${told}: ${mark.text.slice(0, 120)}` },
    h('svg:title', {}, `${told}: ${mark.text.slice(0, 160)}`), shapes[tone(mark.act)](x, y));
}

/** Those without a day, side by side, away from the axis of days. */
function lay(svg, undated, y) {
  if (!undated.length) {
    return;
  }
  const room = Math.floor((WIDTH - LEFT - 60) / 15);
  svg.append(...axis('undated', y, 'apart'));
  undated.slice(0, room).forEach((mark, i) => svg.append(link(mark, LEFT + i * 15, y)));
  if (undated.length > room) {
    svg.append(h('svg:text', { class: 'soft', x: WIDTH, y: y + 4, 'text-anchor': 'end' }, `+${undated.length - room}`));
  }
}

function brushing(svg, brush, done) {
  let begin = null;
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * WIDTH;
  };
  svg.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !event.target.closest('a')) {
      begin = place(event);
      svg.setPointerCapture(event.pointerId);
    }
  });
  svg.addEventListener('pointermove', (event) => {
    if (begin !== null) {
      brush.setAttribute('x', Math.min(begin, place(event)));
      brush.setAttribute('width', Math.abs(place(event) - begin));
    }
  });
  svg.addEventListener('pointerup', (event) => {
    if (begin !== null && Math.abs(place(event) - begin) > 8) {
      done(Math.min(begin, place(event)), Math.max(begin, place(event)));
    }
    begin = null;
    brush.setAttribute('width', 0);
  });
}

function ticks(first, last) {
  const found = [];
  const months = (last - first) / 2629800000;
  const step = STEPS.find((some) => months / some <= MOST_TICKS) ?? STEPS.at(-1);
  const from = new Date(first);
  for (let at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1)); at.getTime() <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    if (at.getTime() >= first && (at.getUTCFullYear() * 12 + at.getUTCMonth()) % step === 0) {
      const name = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
      found.push({ time: at.getTime(), label: at.getUTCMonth() === 0 || !found.length ? `${name} ${at.getUTCFullYear()}` : name });
    }
  }
  return found.length ? found : [{ time: first, label: day(iso(first)) }];
}

function firstDay(date) {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}
