// The explorer: one page, a view for each address, no framework.

import { h, replace } from './dom.js';
import { askLine } from './ask.js';
import { actorView } from './actor.js';
import { articleView } from './articleview.js';
import { networkView } from './network.js';
import { searchView } from './search.js';
import { compareView, sourcesView } from './sources.js';
import { sparqlView } from './sparql.js';
import { statementView } from './statement.js';
import { issuesView, topicView } from './topic.js';
import { weaponView } from './weapon.js';

const view = document.getElementById('view');
const ask = askLine(document.getElementById('ask'), navigate);
let turn = 0;

/** Which view answers at which address, the first that fits. */
const views = [
  [/^\/$/, (place, address) => searchView(place, address, { navigate, ask })],
  [/^\/statement\/[a-z0-9]+$/, (place, address) => statementView(place, address.pathname)],
  [/^\/article\/[a-z0-9]+$/, (place, address) => articleView(place, address.pathname)],
  [/^\/(actor|source)\/.+$/, (place, address) => actorView(place, address.pathname, { navigate })],
  [/^\/topic\/[^/]+$/, (place, address) => topicView(place, address.pathname, { navigate })],
  [/^\/issues$/, (place) => issuesView(place)],
  [/^\/weapon\/[^/]+$/, (place, address) => weaponView(place, address.pathname)],
  [/^\/sources$/, (place) => sourcesView(place)],
  [/^\/compare$/, (place, address) => compareView(place, address, { navigate })],
  [/^\/network$/, (place, address) => networkView(place, address, { ask })],
  [/^\/sparql$/, (place, address) => sparqlView(place, address, { navigate })],
];

export function navigate(address) {
  history.pushState(null, '', address);
  show(true);
}

async function show(moved) {
  const address = new URL(location.href);
  const known = views.find(([pattern]) => pattern.test(address.pathname));
  for (const link of document.querySelectorAll('.top nav a')) {
    if (link.getAttribute('href') === address.pathname) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (!known) {
    if (moved) {
      location.reload();
    }
    return;
  }
  const mine = ++turn;
  if (address.pathname !== '/' && address.pathname !== '/network') {
    ask.show(new URLSearchParams());
  }
  const late = setTimeout(() => mine === turn && replace(view, h('p', { class: 'waiting', role: 'status' }, 'Reading the record …')), 300);
  const place = h('div');
  try {
    await known[1](place, address);
    clearTimeout(late);
    if (mine === turn) {
      const scroll = window.scrollY;
      replace(view, ...place.childNodes);
      settle(moved, address, scroll);
    }
  } catch (problem) {
    clearTimeout(late);
    if (mine === turn) {
      replace(view, failure(problem, address));
    }
  }
}

function settle(moved, address, scroll) {
  const passage = view.querySelector('.beside');
  if (passage && !passage.hidden) {
    import('./article.js').then(({ showPassage }) => showPassage(passage));
  }
  window.scrollTo(0, moved && !address.searchParams.has('show') ? 0 : scroll);
}

function failure(problem, address) {
  return h('div', { class: 'empty', role: 'alert' },
    h('h1', {}, { 404: 'Not on record', 410: 'Withdrawn' }[problem.status] ?? 'That did not work'),
    h('p', {}, sentence(problem.message)),
    h('p', {},
      [404, 410].includes(problem.status) ? null : h('button', { type: 'button', onclick: () => show(false) }, 'Try again'), ' ',
      h('a', { href: '/' }, 'Search the record')));
}

function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!]$/.test(words) ? '' : '.');
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  const address = new URL(link.href.baseVal ?? link.href, location.href);
  if (address.origin !== location.origin || 'plain' in link.dataset || address.hash && address.pathname === location.pathname) {
    return;
  }
  if (views.some(([pattern]) => pattern.test(address.pathname)) && !address.searchParams.has('format')) {
    event.preventDefault();
    navigate(address.pathname + address.search + address.hash);
  }
});

window.addEventListener('popstate', () => show(false));

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, .CodeMirror');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    ask.focus();
  } else if (event.key === 'j' || event.key === 'k') {
    const links = [...view.querySelectorAll('.row a.open')];
    const at = links.indexOf(document.activeElement?.closest('.row')?.querySelector('a.open'));
    links[Math.max(0, Math.min(links.length - 1, at + (event.key === 'j' ? 1 : -1)))]?.focus();
  }
});

document.getElementById('theme').addEventListener('click', () => {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', document.documentElement.dataset.theme);
});

show(false);
