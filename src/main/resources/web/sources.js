// Outlets, and two of them side by side on the same speaker and topic, the differing words marked.

import { get } from './api.js';
import { h, replace, count, day, thing } from './dom.js';

export async function sourcesView(place) {
  const found = await get('/api/sources');
  document.title = 'Sources – On Record';
  replace(place,
    h('h1', {}, 'Sources'),
    found.outlets.length === 0 ? h('p', { class: 'empty' }, 'No outlet is on record. Articles name theirs in a line of metadata, or a table beside them does.') :
    h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Outlet', 'Statements', 'in direct speech', 'Speakers'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, found.outlets.map((outlet) => h('tr', {},
        h('td', {}, thing(outlet)),
        h('td', {}, h('a', { href: `/?${new URLSearchParams({ source: outlet.id })}` }, outlet.statements.toLocaleString('en'))),
        h('td', {}, `${Math.round((100 * outlet.direct) / outlet.statements)} %`),
        h('td', {}, outlet.speakers.toLocaleString('en'))))))),
    h('h2', {}, 'Told by more than one'),
    found.pairs.length === 0 ? h('p', { class: 'empty' }, 'No speaker is reported on the same topic by two outlets yet: more articles would help.') :
    h('ul', { class: 'bars' }, found.pairs.map((pair) => h('li', {},
      h('a', { href: `/compare?${new URLSearchParams({ speaker: pair.speaker.id, topic: pair.topic.id })}` }, pair.speaker.label),
      h('span', {}, `on ${pair.topic.label}`), h('span', { class: 'number' }, `${pair.sources} outlets`)))));
}

export async function compareView(place, address, { navigate }) {
  const { searchParams } = address;
  const speaker = searchParams.get('speaker') ?? '';
  const topic = searchParams.get('topic') ?? '';
  if (!speaker || !topic) {
    await sourcesView(place);
    return;
  }
  const search = new URLSearchParams({ speaker, topic, size: 1 });
  const all = await get('/api/search', search);
  const outlets = all.filters.source ?? [];
  const name = all.chosen.speaker?.[0]?.label ?? 'Nobody';
  const about = all.chosen.topic?.[0]?.label ?? 'nothing';
  document.title = `${name} on ${about} – On Record`;
  const chosen = [searchParams.get('a') ?? outlets[0]?.id, searchParams.get('b') ?? outlets[1]?.id];
  if (outlets.length < 2) {
    replace(place, h('div', { class: 'empty' }, h('h1', {}, `${name} on ${about}`),
      h('p', {}, outlets.length ? `Only ${outlets[0].label} reports this.` : 'Nobody reports this.'), h('p', {}, h('a', { href: '/sources' }, 'What more than one outlet tells'))));
    return;
  }
  const columns = await Promise.all(chosen.map((source) => get('/api/search', new URLSearchParams({ speaker, topic, source, size: 30, sort: 'newest', filters: 'none' }))));
  const vocabularies = columns.map((column) => new Set(column.statements.flatMap((one) => wordsOf(one.text))));
  replace(place,
    h('h1', {}, all.chosen.speaker?.[0] ? thing(all.chosen.speaker[0]) : name, ' on ', all.chosen.topic?.[0] ? thing(all.chosen.topic[0]) : about),
    h('p', { class: 'soft' }, 'Marked are the words that only this outlet uses.'),
    h('div', { class: 'two' }, columns.map((column, i) => h('section', { 'aria-label': `Column ${i + 1}` },
      h('div', { class: 'head' },
        h('select', { 'aria-label': `Outlet ${i + 1}`, onchange: (event) => navigate(`/compare?${new URLSearchParams({ speaker, topic, a: i === 0 ? event.target.value : chosen[0], b: i === 1 ? event.target.value : chosen[1] })}`) },
          outlets.map((outlet) => h('option', { value: outlet.id, selected: outlet.id === chosen[i] }, outlet.label))),
        h('span', { class: 'soft' }, count(column.total, 'statement'))),
      h('ol', { class: 'rows' }, column.statements.map((one) => h('li', { class: 'row' },
        h('p', { class: 'words' }, h('a', { href: one.id }, marked(one.text, vocabularies[1 - i]))),
        h('p', { class: 'meta' }, one.date ? day(one.date) : 'undated', h('span', {}, one.acts?.map((act) => act.label).join(', ')), h('span', {}, one.quotation)))))))));
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

function marked(text, other) {
  return text.split(/([\p{L}\p{N}’'-]+)/u).map((part) => (/[\p{L}\p{N}]/u.test(part) && !other.has(part.toLowerCase()) ? h('ins', {}, part) : part));
}
