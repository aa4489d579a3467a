const WORDS = `a an the this that these those there here it its itself he him his himself she her hers herself
they them their theirs themselves we us our ours i me my mine you your yours who whom whose which what when where why how
and or but nor so if then than as of at by for from in into on onto to with without within about above below over under
between through during before after until till against among around per via
am is are was were be been being do does did doing done have has had having can could may might must shall should will would
not no yes any some all both each either neither other another such own same too very also just only even still yet
again once more most much many few less least
s t d ll m re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn
please tell say know give show let get got find`;

/** Function words and the verbs that only ask ("tell", "did"); "held" is not among them: it has a topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
