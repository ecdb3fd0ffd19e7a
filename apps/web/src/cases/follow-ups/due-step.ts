import { Permission } from '@lib/access/permissions/permission';
import { DueInBorough } from '@lib/panel/follow-ups/due-in-borough';
import { slugOf } from '@lib/panel/follow-ups/follow-up';
import { afterPaths } from '../after.paths';

/** Something that waits for the borough, as somebody is told to do it. */
export interface DueStep {
  /** In a list. */
  readonly text: string;
  /** On a button of the case; null for who may not do it. */
  readonly button: string | null;
  /** The page it is done on, or begun from. */
  readonly href: string;
}

interface StepOf {
  readonly permission: Permission;
  readonly text: (one: DueInBorough) => string;
  readonly button: string;
  readonly href: (one: DueInBorough) => string;
}

const responseOf = ({ reference }: DueInBorough): string => afterPaths.response(reference);

/** What waits, in the order in which it is done on one case. */
const STEPS: Readonly<Record<DueInBorough['what'], StepOf>> = {
  question: {
    permission: 'refer cases',
    text: () => 'Answer a question of the panel',
    button: 'Answer the question',
    href: ({ reference, id }) => afterPaths.answer(reference, id!),
  },
  response: {
    permission: 'respond to the panel',
    text: () => 'Record the borough’s decision',
    button: 'Record the decision',
    href: responseOf,
  },
  start: {
    permission: 'enter placements',
    text: () => 'Record that the placement started',
    button: 'Record the start',
    href: responseOf,
  },
  'follow-up': {
    permission: 'refer cases',
    text: ({ kind }) => `Answer the follow-up after ${kind}`,
    button: 'Answer the follow-up',
    href: ({ reference, kind }) => afterPaths.followUp(reference, slugOf(kind!)),
  },
  action: {
    permission: 'refer cases',
    text: ({ task }) => `Action: ${task}`,
    button: 'Update the action',
    href: ({ reference, id }) => afterPaths.action(reference, id!),
  },
};

const ORDER = Object.keys(STEPS);

/** How somebody is told of what waits: only an approver answers the panel for the borough, and others are told so. */
export const dueStep = (one: DueInBorough, permissions: ReadonlySet<Permission>): DueStep => {
  const { permission, text, button, href } = STEPS[one.what];
  const may = permissions.has(permission);
  const words = text(one);
  return {
    text: may ? words : `${words}: for an approver`,
    button: may ? button : null,
    href: href(one),
  };
};

/** What of a case comes first; null where nothing waits that this person may do. */
export const firstStep = (
  due: readonly DueInBorough[],
  permissions: ReadonlySet<Permission>,
): { readonly text: string; readonly href: string } | null =>
  [...due]
    .sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))
    .map((one) => dueStep(one, permissions))
    .flatMap(({ button, href }) => (button === null ? [] : [{ text: button, href }]))[0] ?? null;
