import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { NEED_GROUPS } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT, INTERIMS, UnmetNeed } from '@lib/panel/unmet-need/unmet-need';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { choicesFrom } from '../search/choices-from';
import { seenOf } from '../search/seen.form';
import { NoneForm } from './none.form';
import { unmetRows } from './options.presenter';
import { optionsPaths, optionsRoutes } from './options.paths';

const PAGE = 'cases/options/none.njk';

/** No suitable placement found: why, and where the child is in the meantime. */
@Controller()
export class NoneController {
  constructor(
    private readonly options: CaseOptions,
    private readonly searches: SearchLog,
  ) {}

  @Allow('refer cases')
  @Get(optionsRoutes.none)
  async edit(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const { unmetNeed } = await this.options.toChange(viewer, reference);
    return page(PAGE, noneModel(reference, formOf(unmetNeed ?? {}), { said: unmetNeed }));
  }

  @Allow('refer cases')
  @Post(optionsRoutes.none)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(NoneForm, body);
    if (!form.ok) {
      await this.searches.toChange(viewer, reference);
      return pageWithProblems(PAGE, noneModel(reference, form, {}));
    }
    const { version, ...facts } = form.value;
    try {
      await this.options.foundNone(viewer, reference, { facts, seenVersion: version ? Number(version) : null });
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'case-changed') throw error;
      const { unmetNeed } = await this.options.toChange(viewer, reference);
      const values = { ...form.values, version: unmetNeed?.version ?? '' };
      return new Page(PAGE, noneModel(reference, formOf(values), { saved: unmetNeed, isStale: true }), 409);
    }
    return redirectTo(optionsPaths.options(reference), 'It is recorded that no suitable placement was found.');
  } // prettier-ignore

  @Allow('refer cases')
  @Post(optionsRoutes.takeBack)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.options.takeBackNone(viewer, reference, seenOf(body).version);
    return redirectTo(
      optionsPaths.options(reference),
      'It is no longer said that nothing suitable was found.',
    );
  }
}

interface NoneParts {
  /** What was said before, which can be taken back. */
  readonly said?: UnmetNeed | null;
  /** What somebody else saved meanwhile, if it is still said. */
  readonly saved?: UnmetNeed | null;
  readonly isStale?: boolean;
}

const noneModel = (reference: string, form: FormModel, { said, saved, isStale }: NoneParts): object => ({
  title: 'No suitable placement found',
  caption: `Case ${reference}`,
  action: optionsPaths.none(reference),
  back: { href: optionsPaths.options(reference) },
  reasons: choicesFrom(REFUSAL_REASONS),
  interims: choicesFrom(INTERIMS),
  needs: choicesFrom(NEED_GROUPS),
  kinds: choicesFrom(PLACEMENT_KINDS),
  areas: choicesFrom(AREAS_SOUGHT),
  takeBack: said ? { action: optionsPaths.takeBack(reference), version: said.version } : null,
  saved: saved ? unmetRows(saved) : null,
  isStale,
  form,
});
