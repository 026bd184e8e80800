// One statement: its words, what is known of it, and the article it stands in.

import { get } from './api.js';
import { h, replace, day, listed, thing } from './dom.js';
import { legend, paper, showPassage } from './article.js';
import { about, bibtex, citation, row, whoDoes } from './rows.js';

const bases = {
  explicit: 'the text gives the day', partial: 'the text gives a part, the article’s date the rest', weekday: 'from a weekday and the article’s date',
  relative: 'counted from the article’s date', dateline: 'from the article’s dateline', context: 'from a sentence before',
};

export async function statementView(place, id) {
  const found = await get(`/api${id}`);
  document.title = `${found.statement.speakers?.[0]?.label ?? 'Unknown speaker'}: ${found.statement.text.slice(0, 60)} – On Record`;
  replace(place, h('h1', { class: 'visually-hidden' }, 'Statement'), h('div', { class: 'statement' },
    h('section', { 'aria-label': 'The statement' }, card(found)),
    h('section', { 'aria-label': 'In the article', class: 'beside' }, inArticle(found))));
  showPassage(place);
}

/** The article beside a list. */
export async function besideView(place, id, close) {
  const found = await get(`/api${id}`);
  replace(place,
    h('div', { class: 'head' },
      h('a', { href: id }, 'The statement on a page of its own'),
      h('button', { type: 'button', class: 'close', 'aria-label': 'Close the article', onclick: close }, '✕')),
    inArticle(found));
  showPassage(place.firstElementChild ?? place);
}

function inArticle(found) {
  const article = found.statement.article ?? {};
  return [
    h('h2', { class: 'small soft' }, found.statement.source ? [thing(found.statement.source), article.published ? `, ${day(article.published)}` : ''] : 'Article'),
    article.title && h('h3', {}, article.id ? h('a', { href: article.id }, article.title) : article.title),
    found.text
      ? [legend(), paper(found.text, found.spans, found.others)]
      : h('p', { class: 'empty' }, 'This graph does not keep the article’s text. ', article.url && h('a', { href: article.url }, 'Read it where it was published')),
  ];
}

function card(found) {
  const statement = found.statement;
  const quoted = { direct: 'in the speaker’s own words', indirect: 'in the reporter’s words', mixed: 'partly in the speaker’s own words' };
  return [
    h('p', { class: 'who' }, whoDoes(statement)),
    h('blockquote', {}, statement.text),
    h('dl', { class: 'facts' },
      fact('Said', statement.date ? [day(statement.date), h('span', { class: 'soft' }, ` – ${bases[statement.dateBasis] ?? 'as the article has it'}`)] : 'on a day that the text does not give'),
      fact('Words', quoted[statement.quotation]),
      fact('Cue', statement.cue && `“${statement.cue}”`),
      fact('About', about(statement).length && h('ul', {}, about(statement).map((one) => h('li', {}, one)))),
      fact('For', statement.onBehalfOf?.length && listed(statement.onBehalfOf.map((one) => thing(one)))),
      fact('Told', statement.audience?.length && listed(statement.audience.map((one) => thing(one)))),
      fact('Source', statement.source && [thing(statement.source), statement.article?.url && [' – ', h('a', { href: statement.article.url }, 'the original')]]),
      fact('Confidence', statement.confidence && `${Math.round(Number(statement.confidence) * 100)} of 100`)),
    h('p', { class: 'tools' },
      h('a', { href: statement.id }, 'Permalink'),
      ['ttl', 'jsonld', 'nt', 'rdf'].map((form) => h('a', { href: `${statement.id}?format=${form}`, 'data-plain': true }, { ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples', rdf: 'RDF/XML' }[form])),
      h('a', { href: `/?speaker=${encodeURIComponent(statement.speakers?.[0]?.id ?? '')}`, hidden: !statement.speakers?.length }, 'More of this speaker')),
    h('details', { class: 'more', id: 'cite', open: location.hash === '#cite' }, h('summary', {}, 'Cite'), copyable(citation(statement)), copyable(bibtex(statement))),
    h('details', { class: 'more', id: 'explain', open: location.hash === '#explain' }, h('summary', {}, 'Explain'), explain(found)),
    found.transfers?.length && [h('h2', {}, 'Weapons on their way'), h('ul', {}, found.transfers.map(transfer))],
    found.sameWords?.length && [h('h2', {}, 'The same words elsewhere'), h('ol', { class: 'rows' }, found.sameWords.map((one) => row(one)))],
  ];
}

function fact(name, value) {
  return value ? [h('dt', {}, name), h('dd', {}, value)] : null;
}

function copyable(text) {
  const button = h('button', { type: 'button', onclick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Mark the text and copy it';
    }
  } }, 'Copy');
  return h('div', {}, h('pre', { class: 'cite' }, text), button);
}

function explain(found) {
  const rule = found.reader ?? 'unknown';
  return [h('dl', { class: 'facts' },
    fact('Read by', rule),
    fact('Version', found.software),
    fact('Speaker', found.chain ?? found.statement.speakerText),
    fact('Date', found.statement.date ? bases[found.statement.dateBasis] ?? found.statement.dateBasis : 'none: the text does not fix it'),
    fact('Characters', ['source', 'cue', 'content', 'date'].filter((kind) => found.spans[kind]?.length)
      .map((kind) => `${kind} ${found.spans[kind].map((span) => span.join('–')).join(', ')}`).join('; '))),
  found.explanation && h('pre', { class: 'explanation', tabindex: 0, 'aria-label': 'How the graph came to say so' }, found.explanation)];
}

function transfer(step) {
  return h('li', {},
    h('strong', {}, step.status), ': ', step.quantity ? `${step.quantity} ` : '', listed((step.weapons ?? []).map((one) => thing(one))),
    step.providers?.length ? [' from ', listed(step.providers.map((one) => thing(one)))] : '',
    step.recipients?.length ? [' to ', listed(step.recipients.map((one) => thing(one)))] : '');
}
