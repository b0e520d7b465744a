/** Version of this package, which goes into evidence; a test holds it to `package.json`. @public */
export const anonymisationVersion = '0.0.0';
