// Search: filters with their counts, the statements found, and the article of the one that is open.

import { get } from './api.js';
import { h, replace, count } from './dom.js';
import { besideView } from './statement.js';
import { fields, searchOf } from './ask.js';
import { row } from './rows.js';
import { show as answerTable } from './sparql.js';

const PAGE = 20;
const names = { act: 'Act', topic: 'Topic', speaker: 'Speaker', weapon: 'Weapon', source: 'Source', quotation: 'Words' };

export async function searchView(place, address, context) {
  const { navigate, ask } = context;
  const search = searchOf(address.searchParams);
  const page = Math.max(1, Number(address.searchParams.get('page')) || 1);
  const open = address.searchParams.get('show');
  const query = new URLSearchParams(search);
  query.set('page', page);
  query.set('size', PAGE);
  const [found, answered] = await Promise.all([get('/api/search', query), answerTo(address.searchParams.get('question'))]);
  document.title = `${search.get('q') || 'Statements'} – On Record`;

  const labels = {};
  for (const [field, things] of Object.entries(found.chosen)) {
    labels[field] = Object.fromEntries(things.map((one) => [one.id, one.label]));
  }
  const question = address.searchParams.get('question');
  ask.show(question ? address.searchParams : search, labels);

  const to = (change) => {
    const next = new URLSearchParams(search);
    change(next);
    navigate(next.size ? `/?${next}` : '/');
  };
  const beside = h('section', { class: 'beside', 'aria-label': 'The article', hidden: !open });
  const list = h('section', { class: 'list', 'aria-label': 'Statements' }, answered, head(found, search, to, page), results(found, search));
  replace(place, h('div', { class: open ? 'columns open' : 'columns' }, filters(found, search, to), list, beside));

  if (open && /^\/statement\/[a-z0-9]+$/.test(open)) {
    list.querySelector(`[data-id="${CSS.escape(open)}"]`)?.classList.add('chosen');
    await besideView(beside, open, () => to((next) => page > 1 && next.set('page', page)));
  }

  list.addEventListener('click', (event) => {
    const link = event.target.closest('a.open');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.matchMedia('(min-width: 761px)').matches) {
      event.preventDefault();
      event.stopPropagation();
      openRow(link.getAttribute('href'));
    }
  });

  function openRow(id) {
    to((next) => {
      if (page > 1) {
        next.set('page', page);
      }
      if (question) {
        next.set('question', question);
      }
      next.set('show', id);
    });
  }

  if (page > 1 || found.total > PAGE) {
    list.append(pager(found, page, search, to));
  }
}

/** What a question was read as, and the rows that answer it. */
async function answerTo(question) {
  if (!question) {
    return null;
  }
  const asked = await get('/api/ask', new URLSearchParams({ q: question })).catch((problem) => ({ problem }));
  if (asked.problem) {
    return h('p', { class: 'empty', role: 'alert' }, asked.problem.message);
  }
  const rows = h('div');
  answerTable(rows, asked.answer, '');
  return h('details', { class: 'more answer', open: true },
    h('summary', {}, 'The answer'),
    asked.notUnderstood.length > 0 && h('p', { class: 'soft' }, `Not understood: ${asked.notUnderstood.join(', ')}`),
    rows,
    h('details', { class: 'more' }, h('summary', {}, 'The question as SPARQL'),
      h('pre', { class: 'cite', tabindex: 0, 'aria-label': 'SPARQL' }, asked.sparql),
      h('a', { href: `/sparql?${new URLSearchParams({ query: asked.sparql })}` }, 'Change it')));
}

function head(found, search, to, page) {
  const sort = h('select', { id: 'sort', onchange: (event) => to((next) => next.set('sort', event.target.value)) },
    [['relevance', search.get('q') ? 'best match' : 'newest'], ['newest', 'newest'], ['oldest', 'oldest']]
      .filter(([name]) => search.get('q') || name !== 'relevance')
      .map(([name, label]) => h('option', { value: name, selected: (search.get('sort') ?? (search.get('q') ? 'relevance' : 'newest')) === name }, label)));
  return h('div', { class: 'head' },
    h('h1', { 'aria-live': 'polite' }, count(found.total, 'statement'), page > 1 ? h('span', { class: 'soft' }, `, page ${page}`) : ''),
    h('div', {},
      h('button', { type: 'button', class: 'filters-switch', 'aria-controls': 'filters', onclick: () => document.querySelector('.filters').toggleAttribute('data-folded') }, 'Filters'),
      ' ', h('label', { for: 'sort' }, 'Order '), sort));
}

function results(found, search) {
  if (found.statements.length) {
    return h('ol', { class: 'rows' }, found.statements.map((statement) => row(statement, { looked: search.get('q') ?? '' })));
  }
  const steps = h('ul', { id: 'next-steps' }, h('li', { class: 'waiting' }, 'looking …'));
  nextSteps(search, steps);
  return h('div', { class: 'empty' },
    h('h2', {}, 'No statement fits all of this.'),
    h('p', {}, 'What would fit, if one condition were dropped:'),
    steps);
}

/** Counts what each condition costs, and offers to drop it. */
function nextSteps(search, list) {
  const conditions = [...search].filter(([name]) => name !== 'sort');
  Promise.all(conditions.map(async ([name, value]) => {
    const rest = new URLSearchParams([...search].filter(([other, otherValue]) => other !== name || otherValue !== value));
    const query = new URLSearchParams(rest);
    query.set('size', 0);
    query.set('filters', 'none');
    const found = await get('/api/search', query);
    return { name, value, total: found.total, rest };
  })).then((steps) => {
    const useful = steps.filter((step) => step.total > 0);
    replace(list, useful.length
      ? useful.map((step) => h('li', {}, h('a', { href: `/?${step.rest}` }, `${count(step.total, 'statement')} without ${fields[step.name] ?? 'the words'} “${step.value.split(/[/#]/).pop()}”`)))
      : h('li', {}, h('a', { href: '/' }, 'Start again with all statements')));
  }).catch(() => replace(list, h('li', {}, h('a', { href: '/' }, 'Start again with all statements'))));
}

function filters(found, search, to) {
  const folded = window.matchMedia('(max-width: 760px)').matches;
  return h('aside', { class: 'filters', id: 'filters', 'aria-label': 'Filters', 'data-folded': folded },
    Object.entries(found.filters).filter(([, values]) => values.length).map(([field, values]) => {
      const chosen = search.getAll(field);
      const shown = values.slice(0, 8);
      const others = values.slice(8);
      const item = (value) => h('li', {}, h('label', {},
        h('input', { type: 'checkbox', checked: chosen.includes(value.id), onchange: (event) => to((next) => {
          const kept = next.getAll(field).filter((id) => id !== value.id);
          next.delete(field);
          kept.forEach((id) => next.append(field, id));
          if (event.target.checked) {
            next.append(field, value.id);
          }
        }) }),
        h('span', {}, value.label.replace(/^(Direct|Indirect|Mixed)$/, (word) => word.toLowerCase()))),
        h('span', { class: 'count' }, value.count.toLocaleString('en')));
      return h('details', { open: ['act', 'topic', 'speaker', 'source'].includes(field) || chosen.length > 0 },
        h('summary', {}, names[field]),
        h('ul', {}, shown.map(item)),
        others.length > 0 && h('details', { class: 'rest' }, h('summary', { class: 'small soft' }, `${others.length} more`), h('ul', {}, others.map(item))));
    }),
    h('details', { open: search.has('from') || search.has('to') },
      h('summary', {}, 'Period'),
      h('div', { class: 'days' },
        ['from', 'to'].map((name) => h('label', {}, name, h('input', { type: 'date', value: search.get(name) ?? '', name,
          onchange: (event) => to((next) => (event.target.value ? next.set(name, event.target.value) : next.delete(name))) }))))));
}

function pager(found, page, search, to) {
  const last = Math.min(Math.ceil(found.total / PAGE), 500);
  const go = (target) => () => to((next) => target > 1 && next.set('page', target));
  return h('nav', { class: 'pager', 'aria-label': 'Pages' },
    h('button', { type: 'button', disabled: page <= 1, onclick: go(page - 1) }, '← Before'),
    h('span', { class: 'soft number' }, `page ${page.toLocaleString('en')} of ${last.toLocaleString('en')}`),
    h('button', { type: 'button', disabled: page >= last, onclick: go(page + 1) }, 'Next →'));
}
