// A statement as a row: it reads like a sentence in a newspaper.

import { h, day, listed, thing, unique } from './dom.js';

const tones = {
  warn: 'grave', threaten: 'grave', accuse: 'grave', criticise: 'grave', reject: 'grave', deny: 'grave', 'express-concern': 'grave',
  urge: 'ask', demand: 'ask', question: 'ask',
  agree: 'yes', support: 'yes', praise: 'yes', confirm: 'yes', concede: 'yes',
  promise: 'give', announce: 'give',
};

/** The tone of an act: which of five quiet colours its word has. */
export function tone(act) {
  return tones[act?.id.split('/').pop()] ?? 'plain';
}

/** In the past tense, which is the same for one speaker, for several and for names in the plural: "European leaders urged". */
const verbs = {
  state: 'stated', announce: 'announced', confirm: 'confirmed', deny: 'denied', agree: 'agreed', support: 'supported', praise: 'praised',
  promise: 'promised', urge: 'urged', demand: 'demanded', reject: 'rejected', criticise: 'criticised', accuse: 'accused',
  'express-concern': 'voiced concern', warn: 'warned', threaten: 'threatened', question: 'questioned', concede: 'conceded',
};

export function verb(act) {
  return verbs[act.id.split('/').pop()] ?? act.label;
}

/** "Jens Stoltenberg, NATO chief, warned Russia" */
export function whoDoes(statement) {
  const speakers = statement.speakers ?? [];
  const who = speakers.length
    ? listed(speakers.map((speaker) => thing(speaker)))
    : [h('span', { class: 'unknown' }, statement.speakerText ? `unknown speaker (“${statement.speakerText}”)` : 'unknown speaker')];
  const role = statement.role ? [h('span', { class: 'soft' }, `, ${statement.role},`)] : [];
  const acts = (statement.acts ?? []).map((act) => h('span', { class: `act ${tone(act)}` }, verb(act)));
  const to = [...(statement.addressees ?? []), ...(statement.targets ?? [])];
  return [who, role, ' ', listed(acts), to.length ? [' ', h('span', { class: 'soft' }, '→ '), listed(unique(to).map((one) => thing(one)))] : []];
}

export function about(statement) {
  const stances = new Map((statement.stances ?? []).map((stance) => [stance.issue.id, stance.side]));
  const topics = unique([...(statement.topics ?? []), ...(statement.stances ?? []).map((stance) => stance.issue)]);
  const names = { favours: 'favours', opposes: 'opposes', open: 'leaves open' };
  return [
    ...topics.map((topic) => {
      const side = stances.get(topic.id);
      return h('span', { class: side ? `side-${side}` : null }, side && h('span', { class: 'visually-hidden' }, `${names[side]} `), thing(topic));
    }),
    ...(statement.weapons ?? []).map((weapon) => thing(weapon)),
  ];
}

/** The words, those that were looked for underlined. */
export function words(text, looked = '') {
  const terms = looked.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  if (!terms.length) {
    return [text];
  }
  const stems = terms.map((term) => term.replace(/(ing|ed|es|s)$/, ''));
  return text.split(/([\p{L}\p{N}]+)/u).map((part) =>
    stems.some((stem) => stem.length > 2 && part.toLowerCase().startsWith(stem)) ? h('mark', {}, part) : part);
}

export function row(statement, options = {}) {
  const article = statement.article ?? {};
  return h('li', { class: 'row', 'data-id': statement.id },
    h('p', { class: 'who' }, whoDoes(statement)),
    h('p', { class: 'words' }, h('a', { href: statement.id, class: 'open' }, words(statement.text, options.looked))),
    h('p', { class: 'meta' },
      h('span', {}, statement.date ? h('time', { datetime: statement.date }, day(statement.date)) : 'undated'),
      statement.source && h('span', {}, thing(statement.source),
        article.published && article.published !== statement.date ? `, ${day(article.published)}` : ''),
      h('span', { class: 'about' }, about(statement))),
    h('p', { class: 'tools' },
      h('a', { href: statement.id }, 'Permalink'),
      h('a', { href: `${statement.id}#cite` }, 'Cite'),
      h('a', { href: `${statement.id}?format=ttl`, 'data-plain': true }, 'RDF'),
      h('a', { href: `${statement.id}#explain` }, 'Explain')));
}

/** Plain text, to paste under an article. */
export function citation(statement) {
  const who = statement.speakers?.length ? statement.speakers.map((speaker) => speaker.label).join(' and ') : 'Unknown speaker';
  const article = statement.article ?? {};
  return [
    `${who}${statement.role ? ` (${statement.role})` : ''}: ${statement.text}`,
    statement.date ? ` (${day(statement.date)}).` : ' (undated).',
    ` According to ${statement.source?.label ?? 'an unknown outlet'}`,
    article.title ? `, “${article.title}”` : '',
    article.published ? `, ${day(article.published)}` : '',
    article.url ? `, ${article.url}` : '',
    `. On Record, https://w3id.org/onrecord${statement.id}`,
  ].join('');
}

export function bibtex(statement) {
  const clean = (text) => String(text ?? '').replace(/[{}\\]/g, '').replace(/\s+/g, ' ');
  const year = (statement.article?.published ?? statement.date ?? '').slice(0, 4);
  const fields = {
    author: statement.speakers?.length ? statement.speakers.map((speaker) => `{${clean(speaker.label)}}`).join(' and ') : '{Unknown speaker}',
    title: `{${clean(statement.text)}}`,
    howpublished: statement.source && `{According to ${clean(statement.source.label)}${statement.article?.title ? `, “${clean(statement.article.title)}”` : ''}}`,
    year: year && `{${year}}`,
    note: statement.date && `{Said on ${day(statement.date)}}`,
    url: `{https://w3id.org/onrecord${statement.id}}`,
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{onrecord-${statement.id.split('/').pop()},\n${lines.join(',\n')}\n}`;
}
