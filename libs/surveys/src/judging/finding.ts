import { Answer } from '../answers/answer';

/** Where on the return something is: a question, of a row where it is asked in rows. */
export interface Place {
  readonly section: string;
  /** The id of the row. */
  readonly row: string | null;
  readonly question: string;
}

/**
 * What stands in the way of sending a return. `missing`: no answer to what has to be answered. `error`: a rule that has to
 * hold does not. `query`: it looks unusual, and is mended or explained.
 */
export interface Finding {
  readonly weight: 'missing' | 'error' | 'query';
  /** The code of the rule; of what is missing, `missing`. */
  readonly rule: string;
  readonly place: Place;
  readonly says: string;
  readonly fix: string;
  /**
   * The answers it is about, by question, as they stand: shown beside one another, and what an explanation hangs on. It
   * follows its rule, row and these until one of them changes (SUR-10).
   */
  readonly values: Readonly<Record<string, Answer>>;
  /**
   * What else the rule held them against, by how it says so: `previous.cla_total`, `answers.unregistered_open`. An
   * explanation hangs on it too: the same number is another surprise after another last wave. Left out where there is none.
   */
  readonly against?: Readonly<Record<string, Answer>>;
}
