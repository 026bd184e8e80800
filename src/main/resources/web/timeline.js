// A timeline: a lane a kind of act, a mark a statement, its place the day. Dragging over it chooses a period.

import { h, day, count } from './dom.js';
import { tone, verb } from './rows.js';

const WIDTH = 900;
const LEFT = 120;
const LANE = 46;
const lanes = [
  ['grave', 'warns, rejects'], ['ask', 'urges, demands'], ['give', 'announces'], ['yes', 'agrees'], ['plain', 'states'],
];

const shapes = {
  plain: (x, y) => h('svg:circle', { class: 'mark plain', cx: x, cy: y, r: 5 }),
  grave: (x, y) => h('svg:path', { class: 'mark grave', d: `M${x} ${y - 6}l6 11h-12z` }),
  ask: (x, y) => h('svg:path', { class: 'mark ask', d: `M${x} ${y - 6}l6 6-6 6-6-6z` }),
  give: (x, y) => h('svg:rect', { class: 'mark give', x: x - 5, y: y - 5, width: 10, height: 10 }),
  yes: (x, y) => h('svg:path', { class: 'mark yes', d: `M${x - 2} ${y - 6}h4v4h4v4h-4v4h-4v-4h-4v-4h4z` }),
};

/**
 * @param marks [{id, date, act, text}]
 * @param chosen called with the first and the last day of a period that was dragged over
 */
export function timeline(marks, chosen) {
  const dated = marks.filter((mark) => mark.date).map((mark) => ({ ...mark, time: Date.parse(firstDay(mark.date)) }));
  if (!dated.length) {
    return null;
  }
  const first = Math.min(...dated.map((mark) => mark.time));
  const last = Math.max(...dated.map((mark) => mark.time), first + 86400000);
  const x = (time) => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - 20);
  const used = lanes.filter(([name]) => dated.some((mark) => tone(mark.act) === name));
  const height = used.length * LANE + 34;
  const svg = h('svg:svg', {
    viewBox: `0 0 ${WIDTH} ${height}`, width: '100%', role: 'img', style: { minWidth: '620px', maxHeight: '24rem' },
    'aria-label': `${count(dated.length, 'statement')} between ${day(iso(first))} and ${day(iso(last))}; the list below says the same`,
  });
  used.forEach(([, label], i) => {
    const y = i * LANE + LANE / 2;
    svg.append(h('svg:text', { class: 'soft', x: 0, y: y + 4 }, label), h('svg:line', { class: 'axis', x1: LEFT - 10, x2: WIDTH, y1: y, y2: y }));
  });
  for (const tick of ticks(first, last)) {
    svg.append(
      h('svg:line', { class: 'axis', x1: x(tick.time), x2: x(tick.time), y1: 0, y2: height - 22 }),
      h('svg:text', { class: 'soft', x: x(tick.time), y: height - 6, 'text-anchor': 'middle' }, tick.label));
  }
  const brush = h('svg:rect', { class: 'brush', y: 0, height: height - 22, width: 0, x: 0 });
  svg.append(brush);
  const taken = new Map();
  for (const mark of dated) {
    const name = tone(mark.act);
    const lane = used.findIndex(([other]) => other === name);
    const at = Math.round(x(mark.time) / 9) * 9;
    const place = `${lane}:${at}`;
    const stacked = taken.get(place) ?? 0;
    taken.set(place, stacked + 1);
    if (stacked > 4) {
      continue;
    }
    const y = lane * LANE + LANE / 2 + [0, -11, 11, -20, 20][stacked];
    svg.append(h('svg:a', { href: mark.id, 'aria-label': `${day(mark.date)}, ${mark.act ? verb(mark.act) : ''}: ${mark.text.slice(0, 120)}` },
      h('svg:title', {}, `${day(mark.date)}: ${mark.text.slice(0, 160)}`), shapes[name](x(mark.time), y)));
  }
  brushing(svg, brush, (from, to) => {
    const time = (px) => iso(first + ((Math.max(LEFT, px) - LEFT) / (WIDTH - LEFT - 20)) * (last - first));
    chosen(time(from), time(to));
  });
  return h('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': 'Timeline' }, svg);
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
  const step = months > 60 ? 12 : months > 24 ? 6 : months > 9 ? 3 : 1;
  const from = new Date(first);
  for (let at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1)); at.getTime() <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    if (at.getTime() >= first && at.getUTCMonth() % step === 0) {
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
