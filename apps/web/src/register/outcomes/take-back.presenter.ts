import { formatDay } from '@lib/kernel/london-format';
import { KeptKind, KeptOutcome } from '@lib/high-cost/outcomes/kept-outcomes.service';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';

const KINDS: Readonly<
  Record<KeptKind, { readonly name: string; readonly day: string; readonly means: string }>
> = {
  review: {
    name: 'a review',
    day: 'Held',
    means: 'The next review falls due as if this one had not been recorded.',
  },
  extension: {
    name: 'an extension',
    day: 'Expected to end',
    means:
      'The day on which the placement was expected to end before holds again, unless somebody has set another.',
  },
  mark: {
    name: 'a mark of a panel',
    day: 'Day of the panel',
    means: 'It takes the placement in no more, for no day.',
  },
};

/** Something that was wrong, before it is taken back. */
export const presentTakeBackOutcome = ({
  kind,
  id,
  day,
  enteredByName,
  version,
  record,
}: KeptOutcome): object => {
  const { name, day: label, means } = KINDS[kind];
  return {
    title: `Take back ${name}`,
    caption: captionOf(record),
    back: { href: registerPaths.placement(record.placement.id) },
    action: registerPaths.takeBackOutcome(kind, id),
    means,
    rows: [
      { label, value: formatDay(day) },
      { label: 'Recorded by', value: enteredByName },
    ],
    version,
  };
};
