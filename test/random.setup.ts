import fc from 'fast-check'

// The same cases in every run: a push must not fail by chance. RANDOM_SEED=$RANDOM looks for new ones.
fc.configureGlobal({ seed: Number(process.env.RANDOM_SEED ?? 20_261_121) })
