import { paths as children } from '#src/children/paths.ts';
import { paths as consultations } from '#src/consultations/paths.ts';

export const paths = {
  ofConsultation: (reference: string) => `${consultations.consultation(reference)}/access`,
  ofChild: (child: { localAuthorityId: string; id: string }) => `${children.child(child)}/access`,
};
