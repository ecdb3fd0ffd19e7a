import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What is asked for where nothing stands, by the field of the document. */
const GIVE: Readonly<Record<string, string>> = {
  ...{
    code: 'Give it a code',
    title: 'Give it a title',
    label: 'Give its words',
    purpose: 'Say what it is for',
  },
  ...{
    sections: 'Write at least one section',
    questions: 'Ask at least one question',
    list: 'Name its list',
  },
  ...{
    down: 'Name the list of its rows',
    across: 'Name the list of its columns',
    most: 'Say how many at most',
  },
  ...{
    one: 'Say what one row is, for example child',
    key: 'Name the questions that tell one row from another',
  },
  ...{ formula: 'Write how it is worked out', matches: 'Write what it has to look like' },
  ...{ holds: 'Write what has to hold', names: 'Name the questions it is about', says: 'Say what is wrong' },
  ...{ fix: 'Say how to mend it', weight: 'Use error or query', of: 'Use whole or money' },
};

const KINDS: Readonly<Record<string, string>> = {
  ...{
    string: 'Write a text',
    number: 'Write a number',
    int: 'Write a whole number',
    boolean: 'Write true or false',
  },
  ...{ array: 'Write a list', object: 'Write an object', record: 'Write an object' },
};

const number = (value: unknown): string => Number(value).toLocaleString('en-GB');

/** What is wrong with the shape of a document, for people who write surveys and no programs: where a field has no words of its own. */
export const inPlainWords = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? giveFor(issue) : (KINDS[issue.expected] ?? 'It cannot be this');
    case 'invalid_value':
      return issue.input === undefined ? giveFor(issue) : `Use ${issue.values.map(String).join(' or ')}`;
    case 'invalid_union':
      return 'Use whole, money, day, yes-no-unknown, one, many, ranked, text, grid or derived';
    case 'invalid_key':
      return 'Use lower-case letters, digits and _, beginning with a letter';
    case 'too_big':
      return issue.origin === 'string'
        ? `Use ${number(issue.maximum)} characters at most`
        : `${number(issue.maximum)} at most`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? giveFor(issue)
        : `${number(issue.minimum)} or more`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return undefined;
  }
};

const giveFor = ({ path }: Issue): string => {
  const field = path?.findLast((step) => typeof step === 'string');
  return GIVE[String(field)] ?? 'This has to be given';
};
