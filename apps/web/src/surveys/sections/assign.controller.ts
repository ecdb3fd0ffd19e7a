import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { Colleague, Sections } from '@lib/surveys/filling/sections.service';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { sectionOf } from '../fields/asked-fields';
import { trySaving } from '../fields/save-fields';
import { waveCaption } from '../page-facts';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { AssignForm } from './assign.form';

const TEMPLATE = 'surveys/sections/assign.njk';

/** Gives a section to a colleague. */
@Controller()
export class AssignController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly sections: Sections,
    private readonly names: PersonNames,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.assign)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
  ): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, { wave, code }, null));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.assign)
  @HttpCode(303)
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(AssignForm, body);
    if (!form.ok) return new Page(TEMPLATE, await this.model(viewer, { wave, code }, form), 422);
    const { personId, dueOn } = form.value;
    const asked = personId ?? '';
    const known = (await this.colleagues(viewer)).find(({ id }) => id === asked);
    const colleague = asked === '' ? null : (known ?? { id: asked, name: '' });
    const refused = await trySaving(form.values, () =>
      this.sections.assign(viewer, wave, code, { colleague, dueOn }),
    );
    if (refused) {
      const again = await this.model(viewer, { wave, code }, { values: form.values, errors: refused.others });
      return new Page(TEMPLATE, { ...again, conflict: refused.conflict }, refused.status);
    }
    return redirectTo(surveysPaths.wave(wave), doneWords(viewer, colleague));
  }

  private async model(
    viewer: Viewer,
    { wave, code }: { readonly wave: string; readonly code: string },
    form: FormModel | null,
  ): Promise<object> {
    const opened = await this.opened.open(viewer, wave);
    const section = sectionOf(opened, code);
    const said = opened.held.sections[code];
    const known = said?.assignedTo
      ? { personId: said.assignedTo, ...(said.dueOn ? { dueOn: said.dueOn } : {}) }
      : {};
    return {
      title: 'Give a section to a colleague',
      caption: waveCaption(opened),
      back: { href: surveysPaths.wave(wave) },
      section: section.title,
      now: said?.assignedToName
        ? `now with ${said.assignedToName}${said.dueOn ? `, by ${formatDay(said.dueOn)}` : ''}`
        : null,
      colleagues: (await this.colleagues(viewer)).map(({ id, name }) => ({ value: id, text: name })),
      action: surveysPaths.assign(wave, code),
      form: form ? { values: form.values, errors: form.errors } : formOf(known),
    };
  }

  private async colleagues(viewer: Viewer): Promise<Colleague[]> {
    const names = await this.names.of(viewer.context, await this.sections.colleagues(viewer));
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }
}

const doneWords = ({ personId }: Viewer, colleague: Colleague | null): string => {
  if (colleague === null) return 'The section is with nobody in particular.';
  return colleague.id === personId
    ? 'The section is yours.'
    : `${colleague.name} is told that the section is theirs.`;
};
