import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Register, RegisterList } from '@lib/high-cost/register/register.service';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { afterPaths } from '../../cases/after.paths';
import { registerRoutes } from '../register.paths';
import { RegisterListForm } from './register-list.form';
import { presentRegister } from './register-list.presenter';

/** Starts that nobody has confirmed, said where the register is. */
const startsModel = (starts: number): object => ({
  starts:
    starts === 0
      ? null
      : `${starts === 1 ? '1 placement' : `${starts} placements`} that your borough accepted after a panel ${starts === 1 ? 'has' : 'have'} no start recorded.`,
  startsHref: afterPaths.due,
});

const LIST = 'register/list/list.njk';

/** The borough’s high-cost placements on a day. */
@Controller()
export class RegisterController {
  constructor(
    private readonly register: Register,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Allow('see the register')
  @Get(registerRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const today = this.clock.today();
    const form = parseForm(RegisterListForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    const { on, definition } = form.value;
    let list: RegisterList;
    try {
      list = await this.register.list(viewer, {
        on: on ?? today,
        version: definition ? Number(definition) : null,
      });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.again(viewer, form.values, errorsOf(error.problems));
    }
    const starts = await this.followUps.startsNotConfirmed(viewer);
    return page(LIST, {
      ...presentRegister(list, query, { values: form.values, errors: {} }, today),
      ...startsModel(starts),
    });
  }

  /** Today, with what was typed and what is wrong with it. */
  private async again(viewer: Viewer, values: Query, errors: FormErrors): Promise<Page> {
    const today = this.clock.today();
    const list = await this.register.list(viewer, { on: today, version: null });
    return pageWithProblems(LIST, presentRegister(list, {}, { values, errors }, today));
  }
}
