import { poundsTyped } from '@lib/kernel/pounds';
import { StartPage } from '@lib/panel/starts/placement-starts.service';
import { SuggestedSetting } from '@lib/provision/settings/suggested-settings.query';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { PLACEMENT_CHOICES } from '../../children/entering/placement-entry.presenter';
import { childrenPaths } from '../../children/children.paths';
import { captionOf } from '../after-caption';
import { afterPaths } from '../after.paths';
import { responseRows } from '../response/response.presenter';

/** What of these a start goes on with is the placement the child is in. */
const GOES_ON: readonly string[] = ['extension', 'package increase'];

/** What is known of the start, for somebody to look at and change. */
export const knownForm = ({ of, known, weeklyPence }: StartPage): object => ({
  ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
  placement: GOES_ON.includes(of.ask) ? 'there' : 'new',
  weeklyCost: poundsTyped(weeklyPence),
});

/** The page on which a start is recorded, or what is recorded already. */
export const presentStart = (
  { of, standing, weeklyPence }: StartPage,
  form: FormModel,
  suggested: readonly SuggestedSetting[],
): object => ({
  title: 'Record that the placement started',
  caption: captionOf(of),
  back: { href: afterPaths.response(of.reference) },
  action: afterPaths.start(of.reference),
  child: childrenPaths.child(of.childId),
  response: standing ? responseRows(standing) : [{ label: 'Response', value: 'None is recorded yet' }],
  canStart: standing !== null && standing.placementFollows && standing.start === null,
  version: standing?.version ?? 0,
  choices: PLACEMENT_CHOICES,
  suggested,
  isCostKnown: weeklyPence !== null,
  form,
});
