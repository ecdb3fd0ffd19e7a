import { csvFile } from '@test/support/importing';

type Files = ReturnType<typeof csvFile>[];

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END';

/** The year the borough already has: three children, one of whom leaves. */
export const yearBefore = (): Files => [
  csvFile(
    'header.csv',
    HEADER,
    'S1,1,01/02/2012,WBRI,,,',
    'S2,2,05/06/2014,BCRB,,,',
    'S3,1,09/09/2010,AIND,,,',
  ),
  csvFile(
    'episodes.csv',
    EPISODES,
    'S1,10/05/2024,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456',
    'S2,01/07/2024,S,E1,N1,U4,PR1,,,,BR1 1AA,BR1 3CC,SC123457',
    'S3,15/08/2024,S,V2,N8,K2,PR4,20/12/2024,E4A,,BR1 1AA,CR0 1AA,SC123458',
  ),
];

/** The year that is applied: one placement goes on, one is corrected and moves, one child is new, one went missing. */
export const yearAfter = (): Files => [
  csvFile(
    'header.csv',
    HEADER,
    'S1,1,01/02/2012,WBRI,,,',
    'S2,2,05/06/2014,BCRB,,,',
    'S4,2,11/11/2013,MWBC,,,',
  ),
  csvFile(
    'episodes.csv',
    EPISODES,
    'S1,10/05/2024,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456',
    'S2,02/07/2024,S,E1,N1,U4,PR1,30/09/2025,X1,CHILD,BR1 1AA,BR1 3CC,SC123457',
    'S2,30/09/2025,P,E1,N1,K2,PR4,,,,BR1 1AA,CR0 1AA,SC123458',
    'S4,03/03/2026,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456',
  ),
  csvFile('missing.csv', MISSING, 'S1,01/02/2012,M,05/06/2025,07/06/2025'),
];
