// A subset of TeX → MathML, which browsers draw themselves: fractions, roots, scripts, Greek, operators, big
// operators, fences, matrices, cases. What it does not know is shown as it was written; it never throws.

const MATHML = "http://www.w3.org/1998/Math/MathML";

function mml(name, ...children) {
  const node = document.createElementNS(MATHML, name);
  node.append(...children);
  return node;
}

const IDENTIFIERS = {
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ϵ", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ",
  iota: "ι", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ",
  upsilon: "υ", phi: "ϕ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ",
  Lambda: "Λ", Xi: "Ξ", Pi: "Π", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω", infty: "∞", partial: "∂",
  nabla: "∇", emptyset: "∅", ell: "ℓ", hbar: "ℏ", Re: "ℜ", Im: "ℑ", aleph: "ℵ", degree: "°",
};
const OPERATORS = {
  times: "×", cdot: "·", div: "÷", pm: "±", mp: "∓", ast: "∗", circ: "∘", bullet: "•", le: "≤", leq: "≤", ge: "≥",
  geq: "≥", ne: "≠", neq: "≠", approx: "≈", equiv: "≡", sim: "∼", simeq: "≃", cong: "≅", propto: "∝", ll: "≪",
  gg: "≫", in: "∈", notin: "∉", ni: "∋", subset: "⊂", subseteq: "⊆", supset: "⊃", cup: "∪", cap: "∩",
  setminus: "∖", forall: "∀", exists: "∃", neg: "¬", land: "∧", wedge: "∧", lor: "∨", vee: "∨", to: "→",
  rightarrow: "→", leftarrow: "←", Rightarrow: "⇒", implies: "⟹", Leftarrow: "⇐", iff: "⟺", leftrightarrow: "↔",
  Leftrightarrow: "⇔", mapsto: "↦", perp: "⊥", parallel: "∥", angle: "∠", mid: "∣", therefore: "∴", because: "∵",
  ldots: "…", cdots: "⋯", dots: "…", vdots: "⋮", ddots: "⋱", prime: "′", lbrace: "{", rbrace: "}", langle: "⟨",
  rangle: "⟩", lfloor: "⌊", rfloor: "⌋", lceil: "⌈", rceil: "⌉", vert: "|", Vert: "‖", colon: ":",
};
const BIG = { sum: "∑", prod: "∏", int: "∫", iint: "∬", oint: "∮", bigcup: "⋃", bigcap: "⋂" };
const INTEGRALS = new Set(["int", "iint", "oint"]);
const LIMIT_WORDS = new Set(["lim", "max", "min", "sup", "inf", "gcd", "lcm", "argmax", "argmin", "det"]);
const WORDS = new Set([...LIMIT_WORDS, "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan",
  "sinh", "cosh", "tanh", "log", "ln", "lg", "exp", "deg", "dim", "ker", "arg", "mod", "bmod"]);
const ACCENTS = { hat: "^", widehat: "^", bar: "¯", overline: "¯", vec: "→", dot: "˙", ddot: "¨", tilde: "~", widetilde: "~" };
const SPACES = { ",": "0.17em", ":": "0.22em", ";": "0.28em", "!": "-0.17em", " ": "0.3em", quad: "1em", qquad: "2em" };
const FONTS = { mathbf: "bold", boldsymbol: "bold", mathrm: "normal", mathit: "italic", mathbb: "double", mathcal: "normal", operatorname: "normal" };
const FENCES = { pmatrix: ["(", ")"], bmatrix: ["[", "]"], vmatrix: ["|", "|"], Bmatrix: ["{", "}"], cases: ["{", ""] };

const TOKEN = /\\[a-zA-Z]+|\\.|\d+(?:[.,]\d+)*|\s+|[\s\S]/gu;
const ESCAPES = new Set(["%", "$", "&", "#", "_", "{", "}"]);

const RELATIONS = new Set("=≈≠≤≥<>≡∼≃⇒⟹⇔⟺→");

// A formula in a line of text.
export function math(source) {
  const node = mml("math", parsed(source));
  node.setAttribute("aria-label", source);
  return node;
}

// A formula of its own, in pieces that begin with a relation: on a narrow screen it breaks there, as in a book.
export function displayMath(source) {
  const pieces = [mml("mrow")];
  for (const atom of [...parsed(source).children]) {
    if (RELATIONS.has(atom.textContent) && pieces[pieces.length - 1].children.length) pieces.push(mml("mrow"));
    pieces[pieces.length - 1].append(atom);
  }
  return pieces.flatMap((piece) => {
    const node = mml("math", piece);
    node.setAttribute("displaystyle", "true");
    return [node, " "];
  });
}

function parsed(source) {
  return new Parser(source.match(TOKEN) ?? []).row(() => false);
}

class Parser {
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
  }

  peek() {
    while (this.at < this.tokens.length && /^\s+$/u.test(this.tokens[this.at])) this.at += 1;
    return this.tokens[this.at];
  }

  next() {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  row(isEnd) {
    const row = mml("mrow");
    for (let token = this.peek(); token !== undefined && !isEnd(token); token = this.peek()) row.append(this.scripted());
    return row;
  }

  // An atom with what hangs on it: a_i, a^2, a_i^2, ∑ with limits.
  scripted() {
    const limits = this.takesLimits(this.peek());
    const base = this.atom();
    let below = null;
    let above = null;
    for (let token = this.peek(); token === "_" || token === "^" || token === "'"; token = this.peek()) {
      this.next();
      if (token === "_") below = this.argument();
      else if (token === "^") above = this.argument();
      else above = above ? mml("mrow", above, operator("′")) : operator("′");
    }
    const [under, over, both] = limits ? ["munder", "mover", "munderover"] : ["msub", "msup", "msubsup"];
    if (below && above) return mml(both, base, below, above);
    if (below) return mml(under, base, below);
    return above ? mml(over, base, above) : base;
  }

  takesLimits(token = "") {
    const name = token.slice(1);
    return token.startsWith("\\") && ((name in BIG && !INTEGRALS.has(name)) || LIMIT_WORDS.has(name));
  }

  argument() {
    if (this.peek() === undefined) return mml("mrow");
    return this.atom();
  }

  atom() {
    const token = this.next();
    if (token === "{") {
      const row = this.row((end) => end === "}");
      this.next();
      return row;
    }
    if (/^\d/u.test(token)) return mml("mn", token);
    if (token.startsWith("\\")) return this.command(token.slice(1));
    if (/^\p{L}$/u.test(token)) return mml("mi", token);
    return operator({ "-": "−", "*": "∗" }[token] ?? token);
  }

  command(name) {
    if (name in IDENTIFIERS) return mml("mi", IDENTIFIERS[name]);
    if (name in OPERATORS) return operator(OPERATORS[name]);
    if (name in BIG) return operator(BIG[name]);
    if (WORDS.has(name)) return mml("mi", name);
    if (name in SPACES) return space(SPACES[name]);
    if (ESCAPES.has(name)) return operator(name);
    if (name in ACCENTS) return accent(this.argument(), ACCENTS[name]);
    if (name in FONTS) return font(this.argument(), FONTS[name]);
    switch (name) {
      case "frac": case "dfrac": case "tfrac":
        return mml("mfrac", this.argument(), this.argument());
      case "binom":
        return fenced("(", withoutLine(mml("mfrac", this.argument(), this.argument())), ")");
      case "sqrt":
        return this.root();
      case "text": case "mbox": case "textbf":
        return mml("mtext", this.raw());
      case "left":
        return this.fence();
      case "underbrace": case "overbrace": case "boxed": case "displaystyle": case "limits":
        return mml("mrow");
      case "begin":
        return this.environment();
      default:
        return mml("mtext", `\\${name}`);
    }
  }

  root() {
    if (this.peek() !== "[") return mml("msqrt", this.argument());
    this.next();
    const degree = this.row((end) => end === "]");
    this.next();
    return mml("mroot", this.argument(), degree);
  }

  fence() {
    const open = this.delimiter();
    const inside = this.row((end) => end === "\\right");
    this.next();
    return fenced(open, inside, this.delimiter());
  }

  delimiter() {
    const token = this.next() ?? "";
    if (token === ".") return "";
    return token.startsWith("\\") ? (OPERATORS[token.slice(1)] ?? token.slice(1)) : token;
  }

  // The text of {…} with its spaces, for \text and names of environments.
  raw() {
    if (this.peek() !== "{") return this.next() ?? "";
    this.next();
    let text = "";
    for (let depth = 1; this.at < this.tokens.length; this.at += 1) {
      const token = this.tokens[this.at];
      depth += token === "{" ? 1 : token === "}" ? -1 : 0;
      if (depth === 0) break;
      text += token;
    }
    this.at += 1;
    return text;
  }

  environment() {
    const name = this.raw().replace("*", "");
    const table = mml("mtable");
    if (name === "cases" || name.startsWith("align")) table.setAttribute("columnalign", "left");
    let cells = mml("mtr");
    for (;;) {
      cells.append(mml("mtd", this.row((end) => end === "&" || end === "\\\\" || end === "\\end")));
      const end = this.next();
      if (end === "&") continue;
      table.append(cells);
      cells = mml("mtr");
      if (end !== "\\\\") break;
    }
    this.raw();
    const [open, close] = FENCES[name] ?? ["", ""];
    return fenced(open, table, close);
  }
}

function operator(text) {
  return mml("mo", text);
}

function space(width) {
  const node = mml("mspace");
  node.setAttribute("width", width);
  return node;
}

function accent(base, mark) {
  const node = mml("mover", base, operator(mark));
  node.setAttribute("accent", "true");
  return node;
}

const SHIFT = { bold: [0x1d400, 0x1d41a], double: [0x1d538, 0x1d552] };
const DOUBLE = { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" };

// MathML Core keeps only mathvariant="normal"; other letters are letters of their own in Unicode.
function font(base, variant) {
  for (const letter of base.localName === "mi" ? [base] : base.querySelectorAll("mi")) {
    if (variant in SHIFT) letter.textContent = [...letter.textContent].map((c) => styled(c, variant)).join("");
    else if (variant === "normal") letter.setAttribute("mathvariant", "normal");
  }
  return base;
}

function styled(letter, variant) {
  if (variant === "double" && letter in DOUBLE) return DOUBLE[letter];
  const [upper, lower] = SHIFT[variant];
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(upper + letter.charCodeAt(0) - 65);
  return /[a-z]/.test(letter) ? String.fromCodePoint(lower + letter.charCodeAt(0) - 97) : letter;
}

function withoutLine(fraction) {
  fraction.setAttribute("linethickness", "0");
  return fraction;
}

function fenced(open, inside, close) {
  const row = mml("mrow");
  if (open) row.append(operator(open));
  row.append(inside);
  if (close) row.append(operator(close));
  return row;
}
