const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What people do in a note, after their name: “Nadia says”, “Grace has”. */
export const DONE_BY_PEOPLE = setOf(
  `says said say wants wanted told tells feels felt thinks thought likes liked loves loved hates asked asks hopes hoped believes
  believed remembers enjoys enjoyed prefers preferred refuses refused misses missed cries cried agreed agrees rang rings phoned
  texted laughed smiled shouted moved lives lived stays stayed sleeps slept ran left came went goes knows knew plays played`,
);

/** What a name can also be followed by, and many other words too: only for names that are ordinary words as well. */
export const IS_OR_HAS = setOf('is was has had will would does did can cannot could needs needed');

/** Names that are ordinary words: at the start of a sentence they are names where somebody does something. */
export const NAMES_THAT_ARE_WORDS = setOf(
  `grace hope faith joy rose mark will bill precious blessing destiny angel prince princess miracle patience prudence mercy
  comfort charity honour heaven amber pearl crystal violet jasper rusty rocky chance gift victory favour praise trinity genesis
  royal reign storm sky star rich art jack miles chase hunter mason tanner sunny kit drew nick pat sue dawn gene`,
);

/** Who can say something in a note without a name. */
export const ROLES = setOf(
  `mum mummy mom mother dad daddy father nan nanny gran grandma grandad granddad grandmother grandfather grandparents aunt auntie
  aunty uncle cousin sister brother sibling siblings twins parents parent carer carers staff manager teacher school panel chair
  worker advocate guardian solicitor provider home police judge court doctor nurse consultant everyone everybody nobody somebody
  someone anyone children child boy girl family friend friends person people young officer borough team who that this these those
  both neither none some many others all one two three four neighbour neighbours baby partner`,
);
