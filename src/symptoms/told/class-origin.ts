/** Which jar a class comes from; diagnoses name it in prescriptions, signatures decide by it. */
export { originOf } from '#signatures';
