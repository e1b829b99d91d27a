package shop;

import java.util.ArrayList;
import java.util.List;

/** No POJO: nothing makes it without a number. It holds a list. */
public class Diary {
    private final long number;
    private final List<String> lines = new ArrayList<>();

    public Diary(long number) {
        this.number = number;
        lines.add("line " + number);
    }

    public boolean isWhole() {
        return lines.size() == 1 && lines.get(0).equals("line " + number);
    }

    public long length() {
        return number + lines.size();
    }
}
