-- Of texts that differ by more than their figures: no word has one, and so few texts are left to take apart.
insert into search_word
select distinct local_authority_id, word
from (select distinct local_authority_id, regexp_replace(search_text, '\S*[0-9]\S*', '', 'g') as words from consultation) as said,
  unnest(finding.words(said.words)) as said_of(word);
