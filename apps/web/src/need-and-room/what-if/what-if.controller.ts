import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { defaultAssumptions } from '@lib/measures/what-if/defaults';
import { KeptScenario } from '@lib/measures/what-if/kept-scenario';
import { WhatIf } from '@lib/measures/what-if/what-if.service';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { needRoutes } from '../need-and-room.paths';
import { Boxes, readScenario } from './read-scenario';
import { WhatIfForm } from './what-if.form';
import { presentWhatIf } from './what-if.presenter';

export const WHAT_IF_PAGE = 'need-and-room/what-if/what-if.njk';

/** Tries places that are added or taken away. What is tried is in the address, and kept only when somebody keeps it. */
@Controller()
export class WhatIfController {
  constructor(private readonly whatIf: WhatIf) {}

  /** @throws NotFoundError where a scenario is changed that is another borough’s. */
  @Allow('see London figures')
  @Get(needRoutes.whatIf)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(WhatIfForm, query);
    const id = form.ok ? form.value.scenario : undefined;
    const kept = id ? (await this.whatIf.open(viewer, id)).kept : null;
    const boxes = form.values as Boxes;
    if (!form.ok) return this.draw(viewer, { boxes, kept, errors: form.errors });
    return this.draw(viewer, { boxes, kept, errors: {} }, form.value);
  }

  private async draw(
    viewer: Viewer,
    { boxes, kept, errors }: { boxes: Boxes; kept: KeptScenario | null; errors: FormErrors },
    form?: WhatIfForm,
  ): Promise<Page> {
    const basis = await this.whatIf.basis(viewer);
    const mayKeep = viewer.permissions.has('keep scenarios');
    const facts = { basis, boxes, kept, mayKeep, errors, result: null };
    const wrong = (problems: FormErrors): Page =>
      pageWithProblems(WHAT_IF_PAGE, presentWhatIf({ ...facts, errors: problems }));
    if (!form) return wrong(errors);
    const read = readScenario(form, defaultAssumptions(basis.released, basis.on));
    if (!read.ok) return wrong(read.errors);
    try {
      const result = this.whatIf.tried(read.scenario, basis);
      const isTried = read.scenario.changes.length > 0;
      return page(WHAT_IF_PAGE, presentWhatIf({ ...facts, result: isTried ? result : null }));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return wrong(errorsOf(error.problems));
    }
  }
}
