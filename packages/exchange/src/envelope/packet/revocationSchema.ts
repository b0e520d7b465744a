/** Tag of a list of revoked keys as the content of a packet. @public */
export const revocationSchema = 'ctip.revocations/2';
