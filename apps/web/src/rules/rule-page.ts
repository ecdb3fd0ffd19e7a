import { Rule } from '@lib/rules/rule';
import { FormClass } from '@lib/web-kit/forms/parse-form';
import { RuleForm } from './forms/rule.form';

/** A rule as its pages show it and ask for its next version. */
export interface RulePage<Value = unknown, Form extends RuleForm = RuleForm> {
  readonly rule: Rule<Value>;
  readonly title: string;
  /** What the rule is for, in a sentence or two. */
  readonly about: readonly string[];
  /** What goes by it, from its day on. */
  readonly uses: readonly string[];
  /** What does not, and why. */
  readonly leaves: readonly string[];
  readonly Form: FormClass<Form>;
  /** What the template of its questions needs. */
  readonly choices: object;
  valueOf(form: Form): Value;
  /** The form as it begins: with a value. */
  formOf(value: Value): object;
}
