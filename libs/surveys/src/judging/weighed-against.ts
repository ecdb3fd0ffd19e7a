import { Answers } from '../answers/answer';
import { Around } from './bindings';

/** What a return is weighed against beside its own answers. */
export interface WeighedAgainst extends Pick<Around, 'referenceDay'> {
  /** The borough’s last accepted return of the collection, its rows by their key; nothing in a first wave. */
  readonly previous: { readonly once: Answers; readonly rows: Readonly<Record<string, readonly Answers[]>> };
}
