import { CelInput, celEnv, CelResult, isCelError, parse, plan } from '@bufbuild/cel';
import { ADDED_FUNCTIONS } from './added-functions';
import { unreadable } from './in-words';
import { Reference, referencesOf } from './references';
import { SpokenOf, spokenOf } from './spoken-of';
import { tooMuchWork } from './too-much-work';

/** The answers an expression is worked out of, by the names it uses. */
export type Bindings = Readonly<Record<string, CelInput>>;

/** What came of it: `not yet` while an answer it reads is missing, or where it divides by nought. */
export type Outcome<Of> =
  { readonly known: true; readonly value: Of } | { readonly known: false; readonly why: string };

const ENVIRONMENT = celEnv({ funcs: ADDED_FUNCTIONS.flatMap(({ functions }) => functions) });

/** An expression of CEL (github.com/google/cel-spec) over the answers of a return: it ends, and can change nothing. */
export class Expression {
  readonly reads: readonly Reference[];
  /** What it says of rows and choices by name, for whoever checks it. */
  readonly spoken: SpokenOf;
  private readonly workOut: (bindings: Bindings) => CelResult;

  /** @throws ExpressionError for what is not an expression. */
  constructor(readonly text: string) {
    const parsed = parsedFrom(text);
    const endless = tooMuchWork(parsed.expr);
    if (endless !== null) throw new ExpressionError(endless);
    this.reads = referencesOf(parsed.expr);
    this.spoken = spokenOf(parsed.expr);
    this.workOut = plan(ENVIRONMENT, parsed);
  }

  /** @throws ExpressionError where it gives something else than true or false. */
  isTrue(bindings: Bindings): Outcome<boolean> {
    return this.outcome(
      bindings,
      (value) => (typeof value === 'boolean' ? value : undefined),
      'true or false',
    );
  }

  /** @throws ExpressionError where it gives something else than a whole number. */
  number(bindings: Bindings): Outcome<number> {
    return this.outcome(
      bindings,
      (value) => (typeof value === 'bigint' ? Number(value) : undefined),
      'a whole number',
    );
  }

  private outcome<Of>(
    bindings: Bindings,
    as: (value: unknown) => Of | undefined,
    expected: string,
  ): Outcome<Of> {
    const result = this.workOut(bindings);
    if (isCelError(result)) return { known: false, why: result.message };
    const value = as(result);
    if (value === undefined) throw new ExpressionError(`It has to give ${expected}.`);
    return { known: true, value };
  }
}

/** An expression that cannot be used; the message is for who wrote it. */
export class ExpressionError extends Error {}

const parsedFrom = (text: string): ReturnType<typeof parse> => {
  try {
    return parse(text);
  } catch (error) {
    throw new ExpressionError(unreadable(text, error instanceof Error ? error.message : ''));
  }
};
