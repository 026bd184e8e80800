// Builds elements. Text is always text: nothing here reads HTML.

export function h(tag, attributes = {}, ...children) {
  const element = tag.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      Object.assign(element.style, value);
    } else if (name === 'href' || name === 'src') {
      if (safe(String(value))) {
        element.setAttribute(name, value);
      }
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

/** Addresses of this server and of the web; anything else that data can hold is no link. */
function safe(address) {
  return /^(\/(?!\/)|\?|#|https?:\/\/)/.test(address);
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child);
    }
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "2022-12-09" → "9 December 2022"; "2022-12" → "December 2022". */
export function day(date) {
  if (!date) {
    return '';
  }
  const [year, month, dayOfMonth] = date.split('-');
  return [dayOfMonth && String(Number(dayOfMonth)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

export function count(number, one, many) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many ?? one + 's'}`;
}

export function thing(something, attributes = {}) {
  return h('a', { href: something.id, ...attributes }, something.label);
}

/** a, b and c */
export function listed(elements) {
  return elements.flatMap((element, i) => (i === 0 ? [element] : [i === elements.length - 1 ? ' and ' : ', ', element]));
}

export function unique(things) {
  const seen = new Set();
  return things.filter((one) => !seen.has(one.id) && seen.add(one.id));
}
