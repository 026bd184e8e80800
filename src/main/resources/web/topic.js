// An issue: who is for it, who against, month by month; or a topic: who speaks of it.

import { get } from './api.js';
import { h, replace, count, day, thing } from './dom.js';
import { others } from './actor.js';
import { row } from './rows.js';
import { byActor, timeline } from './timeline.js';

const sides = ['favours', 'opposes', 'open'];
const signs = { favours: '+', opposes: '−', open: '○' };
const words = { favours: 'for', opposes: 'against', open: 'open' };
const COLUMNS = 18;
const LATEST = 6;
const MARKS = 150;

export async function issuesView(place) {
  const issues = (await get('/api/topic')).filter((issue) => issue.statements > 0);
  document.title = 'Issues – On Record';
  replace(place,
    h('h1', {}, 'Issues'),
    h('p', { class: 'soft' }, 'What one can be for or against. The figures count the statements that take a side, and all.'),
    issues.length === 0 ? h('p', { class: 'empty' }, 'No statement on any issue is on record yet. ', h('a', { href: '/' }, 'See what is')) :
    h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Issue', 'for', 'against', 'open', 'all'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, issues.map((issue) => h('tr', {},
        h('td', {}, thing(issue), issue.definition && h('div', { class: 'small soft' }, issue.definition)),
        sides.map((side) => h('td', {}, issue.stances[side] ? h('a', { href: `/?${new URLSearchParams({ [side]: issue.id })}` }, h('span', { class: `side-${side}` }, issue.stances[side].toLocaleString('en'))) : h('span', { class: 'soft' }, '0'))),
        h('td', {}, h('a', { href: `/?${new URLSearchParams({ topic: issue.id })}` }, issue.statements.toLocaleString('en')))))))));
}

export async function topicView(place, id, { navigate }) {
  const found = await get(`/api${id}`);
  document.title = `${found.topic.label} – On Record`;
  const newest = await get('/api/search', new URLSearchParams({ topic: id, size: MARKS, filters: 'none', sort: 'newest' }));
  replace(place,
    h('h1', {}, found.topic.label),
    found.definition && h('p', { class: 'soft' }, found.definition),
    h('p', {}, h('a', { href: `/?${new URLSearchParams({ topic: id })}` }, count(found.statements ?? 0, 'statement'))),
    found.issue && (found.rows?.length ? matrix(found, id) : h('p', { class: 'empty' }, 'Nobody on record takes a side on this yet.')),
    found.positions?.length > 0 && changes(found),
    saidWhen(newest, id, navigate),
    h('div', { class: 'two' },
      ...[['Who speaks of it', 'speaker'], ['Doing what', 'act'], ['Reported by', 'source'], ['Weapons', 'weapon']].map(([title, field]) =>
        others(title, found.counts?.[field], (one) => `/?${new URLSearchParams([['topic', id], [field, one.id]])}`))),
    newest.statements.length > 0 && [h('h2', {}, 'Latest'), h('ol', { class: 'rows' }, newest.statements.slice(0, LATEST).map((one) => row(one)))]);
}

/** The latest statements by day, a lane for each of those who say most. */
function saidWhen(newest, id, navigate) {
  const marks = newest.statements.map((one) => ({ id: one.id, date: one.date, act: one.acts?.[0], text: one.text, who: one.speakers?.[0]?.label }));
  const picture = timeline(marks, byActor(marks.filter((mark) => mark.date)), (from, to) => navigate(`/?${new URLSearchParams({ topic: id, from, to })}`));
  return picture && [
    h('h2', {}, 'Who said it when'),
    picture,
    h('p', { class: 'small soft' }, marks.length < newest.total ? `The latest ${marks.length} of ${count(newest.total, 'statement')}. ` : '', 'Shape and colour tell the act; drag over a period to see its statements.'),
  ];
}

/** Rows are actors, columns months, or longer periods where there are many. */
function matrix(found, id) {
  const dated = found.months.filter((month) => month !== 'undated');
  const period = dated.length <= COLUMNS ? (month) => month : dated.length <= COLUMNS * 3 ? quarter : (month) => month.slice(0, 4);
  const columns = [...new Set(dated.map(period))];
  const undated = found.months.includes('undated');
  const all = undated ? [...columns, 'undated'] : columns;
  return [
    h('h2', {}, 'Who stands where'),
    h('ul', { class: 'key' }, sides.map((side) => h('li', {}, h('span', { class: `cell ${side}` }, signs[side]), words[side])),
      h('li', {}, 'a frame marks a change; a figure counts the statements')),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Issue matrix' }, h('table', { class: 'matrix' },
      h('thead', {}, h('tr', {}, h('td'), all.map((column) => h('th', { scope: 'col' }, head(column))))),
      h('tbody', {}, found.rows.map((line) => lineOf(line, all, period, id))))),
    found.others > 0 && h('p', { class: 'small soft' }, `${count(found.others, 'other actor')} with fewer statements are left out.`),
  ];
}

function lineOf(line, columns, period, id) {
  const cells = new Map();
  for (const [month, counts] of Object.entries(line.cells)) {
    const column = month === 'undated' ? month : period(month);
    const sum = cells.get(column) ?? [0, 0, 0];
    cells.set(column, sum.map((n, i) => n + counts[i]));
  }
  let before = null;
  return h('tr', {}, h('th', { scope: 'row' }, thing(line.actor)), columns.map((column) => {
    const counts = cells.get(column);
    if (!counts) {
      return h('td');
    }
    const main = sides[counts.indexOf(Math.max(...counts))];
    const changed = column !== 'undated' && before !== null && before !== main;
    before = column === 'undated' ? before : main;
    const told = sides.filter((_, i) => counts[i]).map((side) => `${counts[sides.indexOf(side)]} ${words[side]}`).join(', ');
    const link = new URLSearchParams([['speaker', line.actor.id], [main, id]]);
    if (column !== 'undated') {
      link.set('from', fromTo(column)[0]);
      link.set('to', fromTo(column)[1]);
    }
    return h('td', {}, h('a', { class: `cell ${main}${changed ? ' changed' : ''}`, href: `/?${link}`, title: `${line.actor.label}, ${head(column)}: ${told}${changed ? ', changed' : ''}`,
      'aria-label': `${line.actor.label}, ${head(column)}: ${told}${changed ? ', changed' : ''}` }, `${signs[main]}${Math.max(...counts)}`));
  }));
}

function quarter(month) {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

function fromTo(column) {
  if (!column.includes('Q')) {
    return [column, column];
  }
  const first = (Number(column.slice(-1)) - 1) * 3 + 1;
  return [`${column.slice(0, 5)}${String(first).padStart(2, '0')}`, `${column.slice(0, 5)}${String(first + 2).padStart(2, '0')}`];
}

function head(column) {
  if (column === 'undated' || column.length === 4) {
    return column;
  }
  const [year, part] = column.split('-');
  return part.startsWith('Q') ? `${part} ${year}` : `${new Date(`${column}-01`).toLocaleString('en', { month: 'short', timeZone: 'UTC' })} ${year.slice(2)}`;
}

/** Those who stand differently today than before. */
function changes(found) {
  const byActor = Map.groupBy ? Map.groupBy(found.positions, (position) => position.actor.id) : new Map();
  const changed = [...byActor.values()].filter((list) => new Set(list.map((position) => position.stance)).size > 1);
  return changed.length > 0 && [h('h2', {}, 'Changed their position'), h('ul', {}, changed.map((list) => h('li', {},
    thing(list[0].actor), ': ', list.map((position, i) => [i > 0 ? ' → ' : '', h('span', { class: `side-${position.stance}` }, words[position.stance]), position.since ? ` since ${day(position.since)}` : '']))))];
}
