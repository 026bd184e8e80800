// The one line: words, names, a question; what is chosen stands below as chips.

import { get } from './api.js';
import { h, replace, day } from './dom.js';

export const fields = {
  act: 'act', topic: 'topic', speaker: 'speaker', weapon: 'weapon', source: 'source', quotation: 'words', behalf: 'for', addressee: 'to',
  target: 'against', favours: 'favours', opposes: 'opposes', open: 'leaves open', kind: 'kind', article: 'article',
};

/** The parameters of a search, without the ones that only say how it is shown. */
export function searchOf(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (value && (name in fields || ['q', 'from', 'to', 'sort'].includes(name))) {
      search.append(name, value);
    }
  }
  return search;
}

/**
 * @param navigate goes to an address of this page
 */
export function askLine(place, navigate) {
  const input = h('input', {
    type: 'search', id: 'q', name: 'q', autocomplete: 'off', maxlength: 500, role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions',
    'aria-label': 'Words, a name, or a question', placeholder: 'Words, a name, or a question: who warned about escalation?',
  });
  const list = h('ul', { class: 'suggestions', id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const chips = h('ul', { class: 'chips', 'aria-label': 'What is looked for' });
  const form = h('form', { class: 'ask', role: 'search' }, input, h('button', { class: 'main' }, 'Search'), list);
  replace(place, form, chips);
  let current = new URLSearchParams();
  let chosen = -1;
  let asked = 0;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (chosen >= 0) {
      list.children[chosen].click();
      return;
    }
    hide();
    await submit();
  });

  async function submit() {
    const words = input.value.trim();
    const search = new URLSearchParams(current);
    search.delete('q');
    if (/^(who|what|when|where|which|how|did|does|has|have|is|was|were)\b/i.test(words) || words.endsWith('?')) {
      try {
        const understood = await get('/api/ask', new URLSearchParams({ q: words }));
        for (const [field, values] of Object.entries(understood.filters ?? {})) {
          values.forEach((value) => search.append(field, value.id));
        }
        ['from', 'to'].forEach((name) => understood[name] && search.set(name, understood[name]));
        if (understood.words) {
          search.set('q', understood.words);
        }
        search.set('question', words);
        navigate(`/?${search}`);
        return;
      } catch {
        // Not understood as a question: looked for as words.
      }
    }
    if (words) {
      search.set('q', words);
    }
    navigate(`/?${search}`);
  }

  input.addEventListener('input', async () => {
    const turn = ++asked;
    const typed = input.value.trim();
    if (typed.length < 2) {
      hide();
      return;
    }
    const found = await get('/api/suggest', new URLSearchParams({ q: typed })).catch(() => []);
    if (turn === asked && document.activeElement === input) {
      suggest(found);
    }
  });

  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(Math.max(-1, Math.min(list.children.length - 1, chosen + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Escape') {
      hide();
    }
  });
  input.addEventListener('blur', () => setTimeout(hide, 150));

  function suggest(found) {
    replace(list, found.map((one, i) => h('li', { role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false', onclick: () => take(one) },
      h('span', { class: 'field' }, fields[one.field]), one.label, h('span', { class: 'count' }, one.count.toLocaleString('en')))));
    chosen = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function choose(index) {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = index;
    list.children[chosen]?.setAttribute('aria-selected', 'true');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    if (chosen >= 0) {
      input.setAttribute('aria-activedescendant', list.children[chosen].id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function take(one) {
    const search = new URLSearchParams(current);
    search.delete('q');
    search.append(one.field, one.id);
    input.value = '';
    hide();
    navigate(`/?${search}`);
  }

  function hide() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function chip(name, label, remove) {
    return h('li', { class: 'chip' }, h('span', { class: 'field' }, name), h('span', {}, label),
      h('button', { type: 'button', 'aria-label': `Remove ${name} ${label}`, onclick: remove }, '✕'));
  }

  return {
    focus: () => input.focus(),
    /** Shows a search: its words in the line, the rest as chips. */
    show(search, labels = {}) {
      current = searchOf(search);
      input.value = search.get('question') ?? current.get('q') ?? '';
      const without = (name, value) => {
        const rest = new URLSearchParams();
        for (const [other, otherValue] of current) {
          if (other !== name || otherValue !== value) {
            rest.append(other, otherValue);
          }
        }
        return () => navigate(`/?${rest}`);
      };
      const shown = [];
      for (const [name, value] of current) {
        if (name in fields) {
          shown.push(chip(fields[name], labels[name]?.[value] ?? value.split(/[/#]/).pop(), without(name, value)));
        } else if (name === 'from' || name === 'to') {
          shown.push(chip(name, day(value), without(name, value)));
        }
      }
      replace(chips, shown, shown.length > 1 && h('li', {}, h('button', { type: 'button', class: 'plain', onclick: () => navigate('/') }, 'Clear all')));
      chips.hidden = shown.length === 0;
    },
  };
}
