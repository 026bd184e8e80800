// Any question in SPARQL: an editor with completion, the saved queries, the answer as a table, a chart or CSV.

import { get } from './api.js';
import { h, replace, count } from './dom.js';

const prefixes = {
  rec: 'https://w3id.org/onrecord/ontology#', act: 'https://w3id.org/onrecord/act/', topic: 'https://w3id.org/onrecord/topic/',
  weapon: 'https://w3id.org/onrecord/weapon/', actor: 'https://w3id.org/onrecord/actor/', source: 'https://w3id.org/onrecord/source/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#', skos: 'http://www.w3.org/2004/02/skos/core#', schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#', oa: 'http://www.w3.org/ns/oa#', prov: 'http://www.w3.org/ns/prov#', owl: 'http://www.w3.org/2002/07/owl#',
};

const first = `PREFIX rec: <https://w3id.org/onrecord/ontology#>
PREFIX act: <https://w3id.org/onrecord/act/>
PREFIX topic: <https://w3id.org/onrecord/topic/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

# Who warned about escalation?
SELECT ?who ?date ?words ?source WHERE {
  ?statement rec:speaker/rdfs:label ?who ;
             rec:act act:warn ;
             rec:topic topic:escalation ;
             rec:text ?words ;
             rec:source/rdfs:label ?source .
  OPTIONAL { ?statement rec:date ?date }
}
ORDER BY ?date
LIMIT 50
`;

const keywords = ['SELECT', 'DISTINCT', 'WHERE', 'OPTIONAL', 'FILTER', 'UNION', 'MINUS', 'GRAPH', 'VALUES', 'BIND', 'GROUP BY', 'ORDER BY', 'HAVING', 'LIMIT', 'OFFSET',
  'COUNT', 'CONSTRUCT', 'DESCRIBE', 'ASK', 'PREFIX', 'NOT EXISTS', 'EXISTS', 'STR', 'LANG', 'REGEX', 'CONTAINS', 'LCASE', 'YEAR', 'MONTH', 'SAMPLE', 'GROUP_CONCAT'];

export async function sparqlView(place, address, { navigate }) {
  document.title = 'SPARQL – On Record';
  const text = h('textarea', { id: 'query', 'aria-label': 'SPARQL query', spellcheck: 'false' });
  text.value = address.searchParams.get('query') ?? first;
  const saved = h('select', { id: 'saved', 'aria-label': 'Saved queries' }, h('option', { value: '' }, 'Saved queries …'));
  const answer = h('section', { 'aria-label': 'Answer', 'aria-live': 'polite' });
  const run = h('button', { type: 'button', class: 'main' }, 'Run');
  let editor = null;
  const query = () => (editor ? editor.getValue() : text.value);
  const ask = async () => {
    const link = new URL(location.href);
    link.searchParams.set('query', query());
    history.replaceState(null, '', link.href.length < 6000 ? link : location.pathname);
    await answered(answer, query());
  };
  run.addEventListener('click', ask);
  saved.addEventListener('change', () => {
    const chosen = queries.find((one) => one.name === saved.value);
    if (chosen) {
      (editor ? (value) => editor.setValue(value) : (value) => { text.value = value; })(withPrefixes(filled(chosen)));
    }
  });
  replace(place, h('div', { class: 'sparql' },
    h('h1', {}, 'SPARQL'),
    h('div', { class: 'bar-of-buttons' }, saved, run, h('span', { class: 'soft small' }, 'Ctrl-Enter runs, Ctrl-Space completes. Endpoint: /onrecord/sparql')),
    text, answer));
  const queries = await get('/api/queries').catch(() => []);
  saved.append(...queries.map((one) => h('option', { value: one.name, title: one.description }, one.name)));
  if (address.searchParams.get('saved')) {
    saved.value = address.searchParams.get('saved');
    saved.dispatchEvent(new Event('change'));
  }
  setTimeout(async () => {
    if (!document.contains(text)) {
      return;
    }
    editor = await edit(text, ask).catch(() => null);
    if (address.searchParams.get('query') || address.searchParams.get('saved')) {
      ask();
    }
  }, 0);
}

/** The saved query with its presets in place of its parameters. */
function filled(one) {
  const values = one.parameters.filter((parameter) => parameter.preset !== '*').map((parameter) => [parameter.name, constant(parameter)])
    .filter(([, value]) => value).map(([name, value]) => `  VALUES ?${name} { ${value} }`);
  const brace = one.sparql.search(/\bWHERE\s*\{|\{/);
  if (!values.length || brace < 0) {
    return one.sparql;
  }
  const inside = one.sparql.indexOf('{', brace) + 1;
  return `${one.sparql.slice(0, inside)}\n${values.join('\n')}${one.sparql.slice(inside)}`;
}

/** A preset as SPARQL writes it; empty for a name that the server would have to look up. */
function constant({ type, preset }) {
  switch (type) {
    case 'topic': case 'act': return `${type}:${preset}`;
    case 'weapon': return `weapon:${preset.toLowerCase().replaceAll(' ', '-')}`;
    case 'integer': return preset;
    case 'date': case 'text': return JSON.stringify(preset);
    default: return '';
  }
}

function withPrefixes(query) {
  const missing = Object.entries(prefixes).filter(([name]) => new RegExp(`(^|[^\\w:])${name}:`).test(query) && !new RegExp(`PREFIX\\s+${name}:`, 'i').test(query));
  return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join('') + query;
}

async function load(path) {
  await new Promise((done, failed) => document.head.append(path.endsWith('.css')
    ? h('link', { rel: 'stylesheet', href: path, onload: done, onerror: failed })
    : h('script', { src: path, onload: done, onerror: failed })));
}

async function edit(text, ask) {
  if (!window.CodeMirror) {
    await Promise.all([load('/lib/codemirror/lib/codemirror.css'), load('/lib/codemirror/addon/hint/show-hint.css'), load('/lib/codemirror/lib/codemirror.js')]);
    await Promise.all(['mode/sparql/sparql.js', 'addon/hint/show-hint.js', 'addon/edit/matchbrackets.js'].map((path) => load(`/lib/codemirror/${path}`)));
  }
  const terms = await vocabulary();
  const editor = window.CodeMirror.fromTextArea(text, {
    mode: 'application/sparql-query', lineNumbers: true, matchBrackets: true, lineWrapping: true, inputStyle: 'contenteditable',
    extraKeys: {
      'Ctrl-Enter': ask, 'Cmd-Enter': ask, 'Ctrl-Space': 'autocomplete',
      // The keyboard must find its way out again.
      Tab: false, 'Shift-Tab': false,
    },
    hintOptions: { hint: (cm) => complete(cm, terms), completeSingle: false },
  });
  editor.getInputField().setAttribute('aria-label', 'SPARQL query');
  editor.on('inputRead', (cm, change) => {
    if (/[\w:?]/.test(change.text[0] ?? '')) {
      cm.showHint();
    }
  });
  return editor;
}

function complete(cm, terms) {
  const cursor = cm.getCursor();
  const before = cm.getLine(cursor.line).slice(0, cursor.ch);
  const word = /[?\w:-]*$/.exec(before)[0];
  const variables = [...new Set(cm.getValue().match(/\?\w+/g) ?? [])].filter((name) => name !== word);
  const all = word.startsWith('?') ? variables : [...terms, ...keywords];
  const list = word.length < 1 ? [] : all.filter((term) => term.toLowerCase().startsWith(word.toLowerCase()) && term !== word).slice(0, 30);
  return { list, from: window.CodeMirror.Pos(cursor.line, cursor.ch - word.length), to: cursor };
}

let known = null;

async function vocabulary() {
  known ??= (async () => {
    const ask = `SELECT DISTINCT ?term { { ?term a <http://www.w3.org/2002/07/owl#ObjectProperty> } UNION { ?term a <http://www.w3.org/2002/07/owl#DatatypeProperty> }
      UNION { ?term a <http://www.w3.org/2002/07/owl#Class> } UNION { ?term a <https://w3id.org/onrecord/ontology#SpeechAct> } UNION { ?term a <https://w3id.org/onrecord/ontology#Topic> } }`;
    const found = await get('/onrecord/sparql', new URLSearchParams({ query: ask })).catch(() => ({ results: { bindings: [] } }));
    const short = found.results.bindings.map((row) => shorten(row.term.value)).filter((name) => !name.startsWith('http'));
    return [...short, ...Object.keys(prefixes).map((name) => `${name}:`), 'rdfs:label', 'skos:prefLabel', 'schema:headline', 'schema:datePublished'];
  })();
  return known;
}

function shorten(iri) {
  for (const [name, space] of Object.entries(prefixes)) {
    if (iri.startsWith(space) && /^[\w-]+$/.test(iri.slice(space.length))) {
      return `${name}:${iri.slice(space.length)}`;
    }
  }
  return iri;
}

async function answered(place, query) {
  replace(place, h('p', { class: 'waiting', role: 'status' }, 'Asking the store …'));
  const begin = performance.now();
  try {
    const response = await fetch('/onrecord/sparql', {
      method: 'POST', body: query,
      headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json, text/turtle;q=0.9' },
    });
    const body = await response.text();
    if (!response.ok) {
      throw new Error(problem(body) || `The server answered ${response.status}.`);
    }
    const took = `${Math.round(performance.now() - begin).toLocaleString('en')} ms`;
    if ((response.headers.get('Content-Type') ?? '').includes('json')) {
      show(place, JSON.parse(body), took);
    } else {
      replace(place, h('p', { class: 'soft' }, took), h('pre', { class: 'cite' }, body));
    }
  } catch (failed) {
    replace(place, h('div', { class: 'empty', role: 'alert' }, h('h2', {}, 'No answer'), h('pre', { class: 'cite' }, failed.message), h('p', {}, 'Your query is still above.')));
  }
}

function problem(body) {
  try {
    return JSON.parse(body).detail;
  } catch {
    return body.trim().slice(0, 1000);
  }
}

/** An answer as a table, a chart or CSV. */
export function show(place, found, took) {
  if ('boolean' in found) {
    replace(place, h('h2', {}, found.boolean ? 'Yes' : 'No'), h('p', { class: 'soft' }, took));
    return;
  }
  const rows = found.results.bindings;
  const columns = found.head.vars.filter((column) => rows.length === 0 || rows.some((row) => row[column]));
  const numbers = columns.filter((column) => rows.length > 1 && rows.every((row) => row[column] && row[column].value.trim() !== '' && !Number.isNaN(Number(row[column].value))));
  const names = columns.filter((column) => !numbers.includes(column));
  const body = h('div');
  const tableOf = () => replace(body, h('div', { class: 'scroll' }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))),
    h('tbody', {}, rows.slice(0, 1000).map((row) => h('tr', {}, columns.map((column) => h('td', {}, term(row[column])))))))));
  const chartOf = () => {
    const most = Math.max(...rows.map((row) => Number(row[numbers[0]].value)));
    replace(body, h('ul', { class: 'bars' }, rows.slice(0, 60).map((row) => h('li', {}, h('span', {}, term(row[names[0]])),
      h('span', { class: 'bar', style: { width: `${(100 * Number(row[numbers[0]].value)) / most}%` } }), h('span', { class: 'number' }, Number(row[numbers[0]].value).toLocaleString('en'))))));
  };
  replace(place,
    h('div', { class: 'head' }, h('h2', {}, count(rows.length, 'row')), h('span', { class: 'soft number' }, took)),
    h('div', { class: 'bar-of-buttons' },
      h('button', { type: 'button', onclick: tableOf }, 'Table'),
      h('button', { type: 'button', onclick: chartOf, disabled: !(numbers.length && names.length), title: 'for answers with a name and a number' }, 'Chart'),
      h('button', { type: 'button', onclick: () => download(columns, rows) }, 'CSV')),
    rows.length === 0 && h('p', { class: 'empty' }, 'Nothing fits. Leave out a line of the pattern, or look at a saved query for the names.'),
    body,
    rows.length > 1000 && h('p', { class: 'soft' }, 'The first 1,000 rows are shown; CSV has all.'));
  tableOf();
}

function term(value) {
  if (!value) {
    return '';
  }
  if (value.type === 'uri') {
    const here = value.value.startsWith('https://w3id.org/onrecord/') ? value.value.slice('https://w3id.org/onrecord'.length) : value.value;
    const statement = /^\/statement\/[a-z0-9]+$/.test(here);
    return h('a', { href: here, title: statement ? here : null }, statement ? 'open' : shorten(value.value).replace('https://w3id.org/onrecord', ''));
  }
  return value.value;
}

/** As CSV; a cell that a table program would take for a formula gets an apostrophe. */
function download(columns, rows) {
  const cell = (value) => {
    const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const csv = [columns, ...rows.map((row) => columns.map((column) => row[column]?.value ?? ''))].map((line) => line.map(cell).join(',')).join('\r\n');
  const link = h('a', { download: 'onrecord.csv' });
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.click();
  URL.revokeObjectURL(link.href);
}
