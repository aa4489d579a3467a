import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Function words and the verbs that only carry a question ("did", "held" stays: it has a topic). */
const STOP_WORDS = `a an the this that these those there here it its itself he him his himself she her hers herself
they them their theirs themselves we us our ours i me my mine you your yours who whom whose which what when where why how
and or but nor so if then than as of at by for from in into on onto to with without within about above below over under
between through during before after until till against among around per via
am is are was were be been being do does did doing done have has had having can could may might must shall should will would
not no yes any some all both each either neither other another such own same too very also just only even still yet
again once more most much many few less least
s t d ll m re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn
please tell say know give show let get got find`;

/** Porter leaves words of one or two letters and anything with digits alone; so do we. */
function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? porter.stem(word) : word;
}

export const ENGLISH = { stem, stopWords: new Set(STOP_WORDS.split(/\s+/)) };
