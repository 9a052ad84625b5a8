/** Sign-in names (登录名): written in any case and width, compared in one. */
/** Letters, digits, Chinese characters and the marks of e-mail addresses and phone numbers. */
const wellFormed = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._@+-]{1,63}$/u

export const signInNameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export const isSignInName = (name: string): boolean => wellFormed.test(name)
