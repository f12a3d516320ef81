// What a clipboard of Excel or WPS means: cells parted by tabs and line breaks, cells with breaks in quotes.
// Nothing is dropped: what is no number stays as it is.

// Rows of cells; the line break at the very end belongs to the last row.
export const parse = (text) => {
  const source = text.replace(/\r\n?/g, "\n");
  const rows = [[]];
  let cell = "", isQuoted = false, isStart = true;
  const close = () => { rows[rows.length - 1].push(cell); cell = ""; isStart = true; };
  for (let place = 0; place < source.length; place += 1) {
    const mark = source[place];
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (source[place + 1] === '"') { cell += '"'; place += 1; } else isQuoted = false;
    } else if (mark === '"' && isStart && endsQuoted(source, place)) { isQuoted = true; isStart = false; }
    else if (mark === "\t") close();
    else if (mark === "\n") { close(); if (place < source.length - 1) rows.push([]); }
    else { cell += mark; isStart = false; }
  }
  if (cell || rows[rows.length - 1].length || rows.length === 1) close();
  if (source.endsWith("\t")) close();
  return rows;
};

// Whether a quote at the start of a cell is closed at the end of one: otherwise it is a mark that somebody typed.
const endsQuoted = (source, start) => {
  for (let place = start + 1; place < source.length; place += 1) {
    if (source[place] !== '"') continue;
    if (source[place + 1] === '"') place += 1;
    else return place + 1 === source.length || source[place + 1] === "\t" || source[place + 1] === "\n";
  }
  return false;
};

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

// Full-width letters, digits and signs as ASCII and nothing else: the ① of a footnote is no digit of the figure before it.
const halfWidth = (text) => text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xFEE0));

export const oneLine = (text) => text.replace(/\s+/g, " ").trim();

// A figure as the server reads it: half-width, no commas; a day in any usual way as 2026-03-01.
export const figure = (text) => {
  const word = oneLine(halfWidth(text));
  const bare = word.replace(/ /g, "");
  if (GROUPED.test(bare)) return bare.replace(/,/g, "");
  if (NUMBER.test(bare)) return bare;
  const day = DAY.exec(word);
  return day ? `${day[1]}-${day[2].padStart(2, "0")}-${day[3].padStart(2, "0")}` : word;
};

export const isFigure = (text) => text === "" || NUMBER.test(text);
