// A weapon: where it belongs, and what became of it, provider by provider, from requested to delivered.

import { get } from './api.js';
import { h, replace, count, day, listed, thing } from './dom.js';
import { others } from './actor.js';
import { row } from './rows.js';

export async function weaponView(place, id) {
  const found = await get(`/api${id}`);
  document.title = `${found.weapon.label} – On Record`;
  const newest = await get('/api/search', new URLSearchParams({ weapon: id, size: 6, filters: 'none', sort: 'newest' }));
  replace(place,
    found.broader?.length > 0 && h('p', { class: 'soft small' }, [...found.broader].reverse().flatMap((one) => [thing(one), ' › ']), found.weapon.label),
    h('h1', {}, found.weapon.label),
    found.names?.length > 0 && h('p', { class: 'soft' }, `also ${found.names.join(', ')}`),
    h('p', {},
      h('a', { href: `/?${new URLSearchParams({ weapon: id })}` }, count(newest.total, 'statement')),
      (found.statements ?? 0) > newest.total ? `, ${found.statements.toLocaleString('en')} with all below it` : '',
      found.origin?.length > 0 && ['; from ', listed(found.origin.map((one) => thing(one)))],
      found.wikidata && ['; ', h('a', { href: found.wikidata.replace('http:', 'https:') }, `Wikidata ${found.wikidata.split('/').pop()}`)]),
    h('h2', {}, 'What became of it'),
    found.transfers?.length ? history(found) : h('p', { class: 'empty' }, 'No transfer of it is on record: nobody is reported to have asked for it, promised, delivered or refused it.'),
    h('div', { class: 'two' },
      others('Below it', found.narrower, (one) => `/?${new URLSearchParams({ weapon: one.id })}`),
      others('Who speaks of it', found.speakers, (one) => `/?${new URLSearchParams([['speaker', one.id], ['weapon', id]])}`)),
    newest.statements.length > 0 && [h('h2', {}, 'Latest'), h('ol', { class: 'rows' }, newest.statements.map((one) => row(one)))]);
}

function history(found) {
  const lanes = new Map();
  for (const step of found.transfers) {
    const name = step.providers?.length ? step.providers.map((one) => one.label).join(', ') : 'Nobody named';
    lanes.set(name, [...(lanes.get(name) ?? []), step]);
  }
  const sorted = [...lanes].sort((a, b) => b[1].length - a[1].length);
  return [
    sorted.map(([name, steps]) => h('section', { class: 'lane' },
      h('h3', {}, steps[0].providers?.length ? listed(steps[0].providers.map((one) => thing(one))) : name, h('span', { class: 'soft small' }, ` – ${count(steps.length, 'step')}`)),
      h('ol', {}, steps.slice(0, 12).map(step)),
      steps.length > 12 && h('details', { class: 'more' }, h('summary', {}, `${steps.length - 12} more`), h('ol', {}, steps.slice(12).map(step))))),
    found.left > 0 && h('p', { class: 'small soft' }, `${count(found.left, 'later step')} are not shown.`),
  ];
}

function step(one) {
  return h('li', { class: `step ${one.status}` },
    h('span', { class: 'status' }, one.status.replace('-', ' ')), one.quantity ? h('span', { class: 'number' }, ` ${one.quantity} ×`) : '', ' ',
    listed((one.weapons ?? []).map((weapon) => thing(weapon))),
    one.recipients?.length ? [' to ', listed(one.recipients.map((to) => thing(to)))] : '',
    h('div', { class: 'small soft' }, one.date ? day(one.date) : 'undated', one.source ? [', ', thing(one.source)] : '',
      one.statement || one.article ? [' – ', h('a', { href: one.statement ?? one.article.id }, one.statement ? 'who said so' : 'the article')] : ''));
}
