package io.journeydb.annotate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.statistics.Statistics.GeneratorRow;
import io.journeydb.annotate.statistics.Statistics.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    @Test
    void aCsvCellHoldsWhateverAStrangerWrites() {
        assertThat(TableFormat.CSV.write(StatisticsTable.GENERATORS, of("a \"b\", c\nd")))
                .endsWith("\"a \"\"b\"\", c\nd\",1,2,3,4\r\n");
        assertThat(TableFormat.CSV.write(StatisticsTable.GENERATORS, of("=1+1")))
                .endsWith("'=1+1,1,2,3,4\r\n");
    }

    @Test
    void aMarkdownCellHoldsNoMarkup() {
        assertThat(TableFormat.MARKDOWN.write(StatisticsTable.GENERATORS, of("<b>|x\n*y*")))
                .isEqualTo("## Table 9\n\n| Generator | Labeled images | Labeled prompts | Style QA | Content QA |\n"
                        + "| --- | ---: | ---: | ---: | ---: |\n| \\<b\\>\\|x \\*y\\* | 1 | 2 | 3 | 4 |\n");
    }

    private static Statistics of(String generator) {
        return new Statistics(
                Instant.EPOCH,
                Statistics.table(Map.of()),
                List.of(new GeneratorRow(generator, 1, 2, 3, 4)),
                new Parameters(List.of(), List.of()),
                List.of());
    }
}
