// Somebody: who they are, what they said when, where they stand, to whom they speak; of an outlet, what it reports.

import { get } from './api.js';
import { h, replace, count, day, listed, thing } from './dom.js';
import { row } from './rows.js';
import { byAct, timeline } from './timeline.js';

export async function actorView(place, id, { navigate }) {
  const outlet = id.startsWith('/source/');
  const found = await get(`/api${id}`);
  const said = found.said ?? 0;
  const reported = found.reported ?? 0;
  const field = said > 0 || !outlet ? 'speaker' : 'source';
  document.title = `${found.actor.label} – On Record`;
  const all = `/?${new URLSearchParams({ [field]: id })}`;
  const statements = said + reported > 0 ? await get('/api/search', new URLSearchParams({ [field]: id, size: 8, filters: 'none', sort: 'newest' })) : { statements: [] };
  replace(place,
    h('header', {},
      h('h1', {}, found.actor.label),
      h('p', { class: 'soft' }, (found.kinds ?? []).join(', '),
        found.wikidata && [' · ', h('a', { href: found.wikidata.replace('http:', 'https:') }, `Wikidata ${found.wikidata.split('/').pop()}`)]),
      known(found),
      h('p', {},
        said > 0 && [h('a', { href: `/?${new URLSearchParams({ speaker: id })}` }, count(said, 'statement')), found.undated ? `, ${found.undated.toLocaleString('en')} of them undated` : ''],
        said > 0 && reported > 0 && '; ',
        reported > 0 && [h('a', { href: `/?${new URLSearchParams({ source: id })}` }, count(reported, 'statement')), ' reported'])),
    said + reported === 0 && h('p', { class: 'empty' }, 'On record by name only: no statement of theirs has been read. ', h('a', { href: `/?q=${encodeURIComponent(found.actor.label)}` }, 'Look for the name in the words of others')),
    found.positions?.length > 0 && [
      h('h2', {}, 'Positions'), positions(found),
      found.earlierPositions > 0 && h('p', { class: 'small soft' }, `The latest on each issue; ${count(found.earlierPositions, 'earlier position')} ${found.earlierPositions === 1 ? 'is' : 'are'} left out.`)],
    found.timeline?.some((mark) => mark.date) && [
      h('h2', {}, 'When'),
      timeline(found.timeline, byAct(found.timeline.filter((mark) => mark.date)), (from, to) => navigate(`/?${new URLSearchParams({ speaker: id, from, to })}`)),
      h('p', { class: 'small soft' }, found.timeline.length < said ? `The latest ${found.timeline.length} of ${count(said, 'statement')}. ` : '', 'Shape and colour tell the act; drag over a period to see its statements.'),
    ],
    h('div', { class: 'two' },
      bars('About', 'topic', found, id, field), bars('Doing what', 'act', found, id, field),
      bars('Speaks to', 'addressee', found, id, field), bars('Speaks against', 'target', found, id, field),
      others('Is spoken to by', found.addressedBy, (one) => `/?${new URLSearchParams([['speaker', one.id], ['addressee', id]])}`),
      bars('Who speaks here', 'speaker', found, id, field),
      company('Stands with', found.agrees), company('Stands against', found.disagrees),
      bars('Reported by', 'source', found, id, field), bars('Weapons', 'weapon', found, id, field)),
    statements.statements.length > 0 && [
      h('h2', {}, 'Latest'),
      h('ol', { class: 'rows' }, statements.statements.map((one) => row(one))),
      h('p', {}, h('a', { href: all }, `All ${count(statements.total, 'statement')}`)),
    ],
    h('p', { class: 'forms' }, 'As ', ['ttl', 'jsonld', 'nt', 'rdf'].map((form) => h('a', { href: `${id}?format=${form}`, 'data-plain': true }, { ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples', rdf: 'RDF/XML' }[form]))));
}

function known(found) {
  const entries = Object.entries(found.facts ?? {});
  const offices = (found.offices ?? []).slice(0, 6);
  return entries.length + offices.length > 0 && h('dl', { class: 'facts' },
    entries.map(([name, things]) => [h('dt', {}, name), h('dd', {}, listed(things.map((one) => thing(one))))]),
    offices.length > 0 && [h('dt', {}, 'Offices'), h('dd', {}, h('ul', {}, offices.map((office) =>
      h('li', {}, office.label, office.since || office.until ? h('span', { class: 'soft' }, ` ${(office.since ?? '').slice(0, 4)}–${(office.until ?? '').slice(0, 4)}`) : ''))))]);
}

function positions(found) {
  const word = { favours: 'for', opposes: 'against', open: 'open' };
  return h('table', {},
    h('thead', {}, h('tr', {}, ['Issue', 'Stance', 'Since', 'Until'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, found.positions.map((position) => h('tr', {},
      h('td', {}, thing(position.issue)),
      h('td', {}, h('a', { href: `/?${new URLSearchParams([['speaker', found.actor.id], [position.stance, position.issue.id]])}` }, h('span', { class: `side-${position.stance}` }, word[position.stance]))),
      h('td', {}, position.since ? day(position.since) : h('span', { class: 'soft' }, 'undated')),
      h('td', {}, position.until ? day(position.until) : h('span', { class: 'soft' }, 'stands'))))));
}

function bars(title, field, found, id, own) {
  const link = (one) => `/?${new URLSearchParams([[own, id], [field, one.id]])}`;
  return others(title, found.counts?.[field], link);
}

export function others(title, counted, link) {
  if (!counted?.length) {
    return null;
  }
  const most = Math.max(...counted.map((one) => one.count));
  return h('section', {}, h('h2', {}, title), h('ul', { class: 'bars' }, counted.slice(0, 8).map((one) =>
    h('li', {}, thing(one), h('span', { class: 'bar', style: { width: `${(100 * one.count) / most}%` } }),
      h('a', { class: 'number', href: link(one), 'aria-label': `${count(one.count, 'statement')}: ${one.label}` }, one.count.toLocaleString('en'))))));
}

function company(title, list) {
  return list?.length > 0 && h('section', {}, h('h2', {}, title), h('ul', { class: 'bars' }, list.slice(0, 8).map((one) =>
    h('li', {}, thing(one.actor), h('span', { class: 'soft' }, `on ${one.issues.map((issue) => issue.label).slice(0, 3).join(', ')}`), h('span', { class: 'number' }, one.issues.length)))));
}
