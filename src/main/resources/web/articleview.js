// An article: its text with every statement that was read from it, and the list of them.

import { get } from './api.js';
import { h, replace, count, day, thing } from './dom.js';
import { paper } from './article.js';
import { row } from './rows.js';

export async function articleView(place, id) {
  const found = await get(`/api${id}`);
  const title = found.article.title ?? 'An article without a title';
  document.title = `${title} – On Record`;
  replace(place,
    h('h1', {}, title),
    h('p', { class: 'meta' },
      found.source && h('span', {}, thing(found.source)),
      h('span', {}, found.article.published ? day(found.article.published) : 'undated'),
      found.article.url && h('a', { href: found.article.url }, 'the original'),
      ['ttl', 'jsonld', 'nt', 'rdf'].map((form) => h('a', { href: `${id}?format=${form}`, 'data-plain': true }, { ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples', rdf: 'RDF/XML' }[form]))),
    h('div', { class: 'two' },
      h('section', { 'aria-label': 'The text' }, found.text ? paper(found.text, {}, found.contents ?? []) : h('p', { class: 'empty' }, 'This graph does not keep the article’s text.')),
      h('section', { 'aria-label': 'Statements' },
        h('div', { class: 'head' }, h('h2', {}, count(found.statements?.length ?? 0, 'statement'))),
        found.statements?.length ? h('ol', { class: 'rows' }, found.statements.map((one) => row(one))) : h('p', { class: 'empty' }, 'Nothing was read from it: nobody in it is reported to have said anything.'))));
}
