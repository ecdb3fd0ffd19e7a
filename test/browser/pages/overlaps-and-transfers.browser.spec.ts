import { newId } from '@lib/kernel/ids';
import { csvFile, Importing } from '../../support/importing';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const BEXLEY = 303;

describeInBrowser('What overlaps, possible transfers, and what waits for a placement', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    const { database } = service.app;
    const importing = new Importing(await database.unitOfWork('job'));
    const files = [
      csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'B1,M,01/02/2012,WBRI,,,'),
      csvFile(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE',
        'B1,10/05/2021,S,C2,N1,U6,PR4,31/03/2022,X1,CARPL',
        'B1,25/03/2022,P,C2,N1,K2,PR4,01/05/2022,X1,CARPL',
        'B1,01/05/2022,P,C2,N1,U4,PR1,,,',
      ),
    ];
    await importing.import(BEXLEY, files, 2026);
    const ofChild = `select $1, $2, id, 'came', '2021-05-10' from children where borough_id = $1`;
    await database.asSuperuser(
      `insert into possible_transfers (borough_id, id, child_id, direction, happened_on) ${ofChild}`,
      [BEXLEY, newId()],
    );
    await database.asSuperuser(
      `insert into register_entries (borough_id, id, child_id, placement_id, entered_at, entered_by_name, version)
       select $1, $2, id, $2, now(), 'A made-up officer', 1 from children where borough_id = $1`,
      [BEXLEY, newId()],
    );
  }, 120_000);
  afterAll(() => service?.close());

  it('empty, in a borough where everything fits', async () => {
    await service.signIn('officer-camden');
    await service.visit('/children/overlaps', 'Placements that overlap', 'overlaps-none');
    await service.visit('/children/transfers', 'Possible transfers', 'transfers-none');
    await service.visit('/register/left-behind', 'Recorded of placements that are gone', 'left-behind-none');
  });

  it('two placements side by side', async () => {
    await service.signIn('officer-bexley');
    await service.visit('/children/overlaps', 'Placements that overlap', 'overlaps');
    await service.follow(/^B1/);
    await service.look('Placements side by side', 'overlaps-side-by-side');
  });

  it('a possible transfer, refused without an answer and answered', async () => {
    await service.visit('/children/transfers', 'Possible transfers', 'transfers');
    await service.follow('B1');
    await service.look('A child’s placements', 'transfers-child');
    await service.follow('Say whether it is the same child');
    await service.look('A possible transfer', 'transfer');
    await service.press('Save the answer');
    await service.look('Error: A possible transfer', 'transfer-refused');
    await service.visitor.page.getByLabel('Not the same child').check();
    await service.press('Save the answer');
    await service.look('Possible transfers', 'transfers-answered');
  });

  it('what waits for a placement, put to one and back', async () => {
    await service.visit('/register/left-behind', 'Recorded of placements that are gone', 'left-behind');
    await service.follow(/^Put to another placement/);
    await service.look('Put what is recorded to another placement', 'left-behind-choose');
    await service.press('Continue');
    await service.look('Error: Put what is recorded to another placement', 'left-behind-refused');
    await service.visitor.page.getByRole('radio').first().check();
    await service.press('Continue');
    await service.look('Check before you put it to this placement', 'left-behind-check');
    await service.press('Put it to this placement');
    await service.visit('/register/left-behind', 'Recorded of placements that are gone', 'left-behind-moved');
    await service.follow(/^Put it back/);
    await service.look('Put it back', 'left-behind-put-back');
    await service.press('Put it back');
    await service.look('A child’s placements', 'left-behind-back');
  });
});
