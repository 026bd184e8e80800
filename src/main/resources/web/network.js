// Who speaks to or against whom. The places are computed, always the same for the same data.

import { get } from './api.js';
import { h, replace, count, thing } from './dom.js';
import { searchOf } from './ask.js';

/** The picture's units: with fewer of them across, the names stay readable on a small screen. */
const WIDE = { width: 1000, height: 680 };
const NARROW = { width: 440, height: 640 };
const LONGEST_LABEL = 24;

export async function networkView(place, address, { ask }) {
  const search = searchOf(address.searchParams);
  const found = await get('/api/network', search);
  ask.show(search);
  document.title = 'Network – On Record';
  if (!found.edges.length) {
    replace(place, h('div', { class: 'empty' }, h('h1', {}, 'Network'), h('p', {}, 'Nobody on record speaks to or against anybody by name here.'), h('p', {}, h('a', { href: '/network' }, 'Without filters'), ' or ', h('a', { href: '/' }, 'search'))));
    return;
  }
  const nodes = found.nodes.filter((node) => found.edges.some((edge) => edge.from === node.id || edge.to === node.id)).map((node) => ({ ...node }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = found.edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to));
  const size = window.matchMedia('(max-width: 760px)').matches ? NARROW : WIDE;
  arrange(nodes, edges, byId, size);
  replace(place,
    h('h1', {}, 'Who speaks to whom'),
    h('ul', { class: 'key' },
      h('li', {}, h('svg:svg', { width: 44, height: 12, 'aria-hidden': 'true' }, h('svg:line', { class: 'edge', x1: 0, x2: 44, y1: 6, y2: 6, 'stroke-width': 3 })), ' addresses'),
      h('li', {}, h('svg:svg', { width: 44, height: 12, 'aria-hidden': 'true' }, h('svg:line', { class: 'edge accused', x1: 0, x2: 44, y1: 6, y2: 6, 'stroke-width': 3 })), ' accuses or criticises'),
      h('li', {}, 'width: the number of statements; an edge opens them')),
    h('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': 'Network; the table below says the same' }, picture(nodes, edges, byId, search, size)),
    found.others > 0 && h('p', { class: 'small soft' }, `${count(found.others, 'other')} with fewer statements are left out.`),
    h('details', { class: 'more' }, h('summary', {}, 'As a table'), h('table', {},
      h('thead', {}, h('tr', {}, ['From', '', 'To', 'Statements'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, edges.slice(0, 100).map((edge) => h('tr', {}, h('td', {}, thing(byId.get(edge.from))), h('td', {}, edge.kind === 'target' ? 'accuses' : 'addresses'), h('td', {}, thing(byId.get(edge.to))),
        h('td', {}, h('a', { href: linkOf(edge, search) }, edge.count.toLocaleString('en')))))))));
}

function linkOf(edge, search) {
  const link = new URLSearchParams(search);
  link.append('speaker', edge.from);
  link.append(edge.kind, edge.to);
  return `/?${link}`;
}

/** Springs along the edges, repulsion between all: from a circle in the order of the statements. */
function arrange(nodes, edges, byId, { width, height }) {
  nodes.forEach((node, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    node.x = width / 2 + Math.cos(angle) * width * 0.3;
    node.y = height / 2 + Math.sin(angle) * height * 0.34;
  });
  const ideal = Math.sqrt((width * height) / nodes.length) * 0.42;
  for (let round = 0; round < 300; round++) {
    const heat = 30 * (1 - round / 300);
    nodes.forEach((node) => { node.dx = (width / 2 - node.x) * 0.5; node.dy = (height / 2 - node.y) * 0.8; });
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const dx = nodes[i].x - nodes[j].x || 0.1;
        const dy = nodes[i].y - nodes[j].y || 0.1;
        const push = (ideal * ideal) / (dx * dx + dy * dy);
        nodes[i].dx += dx * push; nodes[i].dy += dy * push;
        nodes[j].dx -= dx * push; nodes[j].dy -= dy * push;
      }
    }
    for (const edge of edges) {
      const from = byId.get(edge.from);
      const to = byId.get(edge.to);
      const dx = to.x - from.x;
      const dy = to.y - from.y;
      const pull = Math.hypot(dx, dy) / ideal * 0.25 * Math.min(4, 1 + Math.log(edge.count));
      from.dx += dx * pull; from.dy += dy * pull;
      to.dx -= dx * pull; to.dy -= dy * pull;
    }
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x += (node.dx / length) * Math.min(length, heat);
      node.y += (node.dy / length) * Math.min(length, heat);
    }
  }
  fill(nodes, 'x', 0.11 * width, 0.89 * width);
  fill(nodes, 'y', 40, height - 40);
}

/** Stretches the places over the whole picture. */
function fill(nodes, axis, from, to) {
  const least = Math.min(...nodes.map((node) => node[axis]));
  const most = Math.max(...nodes.map((node) => node[axis]));
  nodes.forEach((node) => { node[axis] = most > least ? from + ((node[axis] - least) / (most - least)) * (to - from) : (from + to) / 2; });
}

/** Long names are cut; the whole one is read aloud and shown under the pointer. */
function short(label) {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

function picture(nodes, edges, byId, search, size) {
  const most = Math.max(...edges.map((edge) => edge.count));
  const largest = Math.max(...nodes.map((node) => node.count));
  const svg = h('svg:svg', { viewBox: `0 0 ${size.width} ${size.height}`, width: '100%', role: 'img', 'aria-label': `${nodes.length} actors and ${edges.length} relations` },
    h('svg:defs', {}, h('svg:marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' }, h('svg:path', { d: 'M0 0L8 4L0 8z', fill: 'context-stroke' }))));
  for (const edge of edges) {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const radius = radiusOf(to, largest) + 3;
    const endX = to.x - ((to.x - from.x) / length) * radius;
    const endY = to.y - ((to.y - from.y) / length) * radius;
    const bend = edge.kind === 'target' ? 26 : 14;
    const midX = (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend;
    const midY = (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend;
    const what = `${from.label} ${edge.kind === 'target' ? 'accuses' : 'addresses'} ${to.label}: ${count(edge.count, 'statement')}`;
    svg.append(h('svg:a', { href: linkOf(edge, search), 'aria-label': what }, h('svg:title', {}, what),
      h('svg:path', { class: edge.kind === 'target' ? 'edge accused' : 'edge', d: `M${from.x} ${from.y}Q${midX} ${midY} ${endX} ${endY}`, 'stroke-width': 1 + (5 * edge.count) / most, opacity: 0.35 + (0.5 * edge.count) / most, 'marker-end': 'url(#arrow)' })));
  }
  const boxes = nodes.map((node) => ({ of: node, x: node.x, y: node.y - 4, width: 2 * radiusOf(node, largest) }));
  for (const node of nodes) {
    const radius = radiusOf(node, largest);
    const label = short(node.label);
    const width = label.length * 7.2;
    const below = [0, radius + 15];
    const above = [0, -radius - 6];
    const spots = [...(edgesLeadDown(node, edges, byId) ? [above, below] : [below, above]), [radius + 6 + width / 2, 4], [-radius - 6 - width / 2, 4]];
    const free = spots.find(([dx, dy]) => Math.abs(node.x + dx - size.width / 2) < (size.width - width) / 2
      && !boxes.some((box) => box.of !== node && Math.abs(box.x - node.x - dx) < (box.width + width) / 2 && Math.abs(box.y - node.y - dy) < 15));
    const group = h('svg:a', { href: node.id, 'aria-label': `${node.label}, ${count(node.count, 'statement')}` }, h('svg:title', {}, node.label), h('svg:circle', { class: 'node', cx: node.x, cy: node.y, r: radius }));
    if (free) {
      boxes.push({ of: node, x: node.x + free[0], y: node.y + free[1], width });
      group.append(h('svg:text', { x: node.x + free[0], y: node.y + free[1], 'text-anchor': 'middle' }, label));
    }
    svg.append(group);
  }
  return svg;
}

/** Whether most of a node's edges leave it downwards, where its name would hide their ends. */
function edgesLeadDown(node, edges, byId) {
  const others = edges.filter((edge) => edge.from === node.id || edge.to === node.id).map((edge) => byId.get(edge.from === node.id ? edge.to : edge.from));
  return others.reduce((sum, other) => sum + Math.sign(other.y - node.y), 0) > 0;
}

function radiusOf(node, largest) {
  return 6 + 12 * Math.sqrt(node.count / largest);
}
