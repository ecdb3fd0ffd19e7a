import { Choice } from '@lib/web-kit/govuk/choice';

/** A code list as the answers of a question. */
export const choicesFrom = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));
