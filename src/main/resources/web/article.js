// An article's text with its spans marked. Offsets count code points, as the graph does.

import { h } from './dom.js';

/**
 * @param text the article's
 * @param spans {source, cue, content: [[begin, end], …]}
 * @param others [{id, content}], the other statements of the article
 */
export function paper(text, spans, others = []) {
  const points = Array.from(text);
  const layers = [];
  for (const kind of ['content', 'cue', 'source']) {
    for (const [begin, end] of spans[kind] ?? []) {
      layers.push({ begin, end, kind });
    }
  }
  for (const other of others) {
    for (const [begin, end] of other.content) {
      layers.push({ begin, end, other: other.id });
    }
  }
  const borders = [...new Set([0, points.length, ...layers.flatMap((layer) => [layer.begin, layer.end])])]
    .filter((border) => border >= 0 && border <= points.length)
    .sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const words = points.slice(borders[i], borders[i + 1]).join('');
    const covering = layers.filter((layer) => layer.begin <= borders[i] && layer.end >= borders[i + 1]);
    const own = ['source', 'cue', 'content'].find((kind) => covering.some((layer) => layer.kind === kind));
    const other = covering.find((layer) => layer.other);
    if (own) {
      parts.push(h('mark', { class: `s-${own}` }, words));
    } else if (other) {
      parts.push(h('a', { class: 's-other', href: other.other }, words));
    } else {
      parts.push(words);
    }
  }
  return h('div', { class: 'paper' }, parts);
}

export function legend() {
  return h('ul', { class: 'legend' },
    h('li', {}, h('mark', { class: 's-source' }, 'who')),
    h('li', {}, h('mark', { class: 's-cue' }, 'how it is reported')),
    h('li', {}, h('mark', { class: 's-content' }, 'what')),
    h('li', {}, 'dotted: other statements'));
}

/** Brings the statement's passage into view, within the page or within a box of its own. */
export function showPassage(container) {
  const passage = container.querySelector('.paper .s-content, .paper .s-cue, .paper .s-source');
  if (!passage) {
    return;
  }
  const box = container.closest('.beside');
  if (box && getComputedStyle(box).position === 'sticky') {
    const { top } = box.getBoundingClientRect();
    box.scrollTop += passage.getBoundingClientRect().top - top - Math.min(box.clientHeight, window.innerHeight - top) / 3;
  }
}
