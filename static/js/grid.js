// A table of inputs that takes what is pasted from Excel and WPS, moves by Enter and arrows, and undoes a paste.
// Contract: form[data-grid][data-most] (lines at most) holds table[data-grid-table], a template[data-grid-row] with __N__ for the number of a line,
// inputs with data-column. Saving is in grid-save.js. Without this file the table is a plain form.
import { figure, isFigure, oneLine, parse } from "./grid-text.js";
import { Saving } from "./grid-save.js";

const MOST_UNDO = 50;

class Grid {
  constructor(form) {
    this.form = form;
    this.body = form.querySelector("[data-grid-table] tbody");
    this.template = form.querySelector("template[data-grid-row]");
    this.hasLines = Boolean(form.querySelector('[data-column="label"]'));
    this.most = Number(form.dataset.most);
    this.done = [];
    this.saving = new Saving(form, this);
    const add = form.querySelector("[data-add-rows]");
    if (add) {
      add.hidden = false;
      add.addEventListener("click", () => { for (let count = 0; count < 10; count += 1) this.addRow(); });
    }
    this.body.addEventListener("paste", (event) => this.paste(event));
    this.body.addEventListener("keydown", (event) => this.key(event));
    this.body.addEventListener("focusin", (event) => { this.before = event.target.value; });
    this.body.addEventListener("change", (event) => this.changed(event.target));
    this.body.addEventListener("input", (event) => { if (event.isTrusted) event.target.classList.remove("pasted"); });
    form.addEventListener("click", (event) => this.follow(event));
    this.form.closest("main").addEventListener("click", (event) => this.follow(event));
    this.open(location.hash);
  }

  rows() { return [...this.body.rows]; }

  cells(row) { return [...row.querySelectorAll("input[data-column]")]; }

  place(input) {
    const row = input.closest("tr");
    return [this.rows().indexOf(row), this.cells(row).indexOf(input)];
  }

  addRow() {
    if (!this.hasLines || !this.template) return null;
    const number = 1 + Math.max(-1, ...this.rows().map((row) => Number(row.dataset.row)));
    const holder = document.createElement("tbody");
    holder.innerHTML = this.template.innerHTML.replaceAll("__N__", String(number));
    const row = holder.rows[0];
    row.querySelector("[data-row-name]").textContent = `第 ${this.rows().length + 1} 行`;
    this.body.append(row);
    return row;
  }

  read(input, text) {
    return input.dataset.column === "label" ? oneLine(text) : figure(text);
  }

  mark(input) {
    const isWrong = input.dataset.column !== "label" && !isFigure(input.value);
    input.toggleAttribute("aria-invalid", false);
    if (isWrong) input.setAttribute("aria-invalid", "true");
    else { input.removeAttribute("aria-invalid"); input.closest("td").querySelector(".cell-error")?.remove(); }
    return isWrong;
  }

  changed(input) {
    if (!input.dataset?.column) return;
    const before = this.before;
    input.value = this.read(input, input.value);
    if (input.value !== before) this.remember([[input, before]]);
    this.before = input.value;
    this.mark(input);
    this.saving.touched();
  }

  remember(step) {
    this.done.push(step);
    if (this.done.length > MOST_UNDO) this.done.shift();
  }

  paste(event) {
    const start = event.target.closest("input[data-column]");
    const text = event.clipboardData?.getData("text/plain");
    if (!start || text === undefined || !/[\t\n\r"]/.test(text)) return;
    event.preventDefault();
    this.fill(start, parse(text));
  }

  fill(start, block) {
    const [top, left] = this.place(start);
    if (top + block.length > this.most) {
      this.saving.say(`粘贴后将有 ${top + block.length} 行，超过 ${this.most} 行，没有粘贴，请合并后再粘贴。`);
      return;
    }
    const step = [];
    let filled = 0, locked = 0, beyond = 0, wrong = 0;
    block.forEach((values, down) => {
      const row = this.rows()[top + down] || this.addRow();
      const cells = row ? this.cells(row) : [];
      values.forEach((value, right) => {
        const input = cells[left + right];
        if (!input) { if (value.trim()) beyond += 1; return; }
        if (input.readOnly) { locked += 1; return; }
        step.push([input, input.value]);
        input.value = this.read(input, value);
        input.classList.add("pasted");
        filled += 1;
        if (this.mark(input)) wrong += 1;
      });
    });
    this.remember(step);
    this.before = start.value;
    const parts = [`已粘贴 ${filled} 个单元格`];
    if (locked) parts.push(`跳过 ${locked} 个只读单元格`);
    if (beyond) parts.push(`${beyond} 个值超出表格范围，没有粘贴`);
    if (wrong) parts.push(`${wrong} 个值无法识别为数字，已标出`);
    this.saving.say(`${parts.join("，")}。Ctrl+Z 可撤销。`);
    this.saving.touched();
  }

  undo(event) {
    const input = event.target;
    if (input.value !== this.before) return; // typing that has not been left yet is the browser's to undo
    const step = this.done.pop();
    if (!step) return;
    event.preventDefault();
    for (const [cell, value] of step.reverse()) {
      cell.value = value;
      cell.classList.remove("pasted");
      this.mark(cell);
    }
    this.before = input.value;
    this.saving.say(step.length > 1 ? "已撤销粘贴。" : "已撤销。");
    this.saving.touched();
  }

  key(event) {
    const input = event.target.closest("input[data-column]");
    if (!input || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") return this.undo(event);
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [row, column] = this.place(input);
    const target = this.rows()[row + step] || (step > 0 ? this.addRow() : null);
    const next = target && this.cells(target)[column];
    next?.focus();
    next?.select();
  }

  // A link of the error summary selects what stands in the cell.
  follow(event) {
    const link = event.target.closest("[data-error-summary] a[href^='#']");
    if (link) setTimeout(() => this.open(link.hash));
  }

  open(hash) {
    const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target || !this.form.contains(target)) return;
    target.closest("[data-explain]")?.removeAttribute("hidden");
    target.scrollIntoView({ block: "center", inline: "center" });
    target.focus?.();
    target.select?.();
  }

  values() {
    return this.rows().map((row) => {
      const texts = this.cells(row).map((input) => input.value);
      return this.hasLines ? texts : ["", ...texts];
    });
  }

  // Puts back what this browser kept; rows are added as needed.
  take(rows) {
    rows.forEach((values, place) => {
      const row = this.rows()[place] || this.addRow();
      const texts = this.hasLines ? values : values.slice(1);
      if (row) this.cells(row).forEach((input, column) => { input.value = texts[column] ?? ""; this.mark(input); });
    });
  }

  // The server numbers the rows as it was sent them.
  input(cell) {
    const found = /^cell-(\d+)-(.+)$/.exec(cell);
    if (!found) return document.getElementById(cell);
    const row = this.rows()[Number(found[1])];
    return row && this.cells(row).find((input) => input.dataset.column === found[2]);
  }
}

document.querySelectorAll("form[data-grid]").forEach((form) => new Grid(form));
